/** One invented working life, reckoned by the rule in three schemes; and once more for an enterprise that pays on the lowest base. */
import { figure } from '../../data/figures.ts';

/** Yuan a month, as printed. */
export interface Blocks {
  basic: string;
  account: string;
  annuity?: string;
  total: string;
}
export interface Data {
  public: Blocks;
  enterprise: Blocks;
  low: Blocks;
  resident: Blocks;
  /** Months until the annuity is used up. */
  months: number;
}

export function readData(): Data {
  const value = (id: string) => figure(id).value;
  return {
    public: { basic: value('life.basic'), account: value('life.account'), annuity: value('life.annuity'), total: value('life.public') },
    enterprise: { basic: value('life.basic'), account: value('life.account'), total: value('life.enterprise') },
    low: { basic: value('low.basic'), account: value('low.account'), total: value('low.enterprise') },
    resident: { basic: value('life.resident-basic'), account: value('life.resident-account'), total: value('life.resident') },
    months: Number(value('life.divisor')),
  };
}
