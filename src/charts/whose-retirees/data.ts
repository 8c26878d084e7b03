/** Those who pay and those who draw at the end of 2022, a dot a million. */
import { figure } from '../../data/figures.ts';

export const PER_DOT = 1_000_000;
export interface Data {
  paying: string;
  drawing: string;
  enterprise: string;
  public: string;
  share: string;
  rest: string;
}

export function readData(): Data {
  const value = (id: string) => figure(id).value;
  return {
    paying: value('members.contributors-2022'),
    drawing: value('retirees.all-2022'),
    enterprise: value('retirees.enterprise-2022'),
    public: value('retirees.public-2022'),
    share: value('retirees.public-share-2022'),
    rest: value('retirees.enterprise-share-2022'),
  };
}

export const dots = (people: string): number => Math.round(Number(people) / PER_DOT);
