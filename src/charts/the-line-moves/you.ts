/** The reader's own step: the stair of their track that holds their month of birth. */
import { parseMonth } from '../../rules/month.ts';
import { stairs, trackOf } from '../tracks.ts';

export function keys(profile: { birth: string; sex?: string; post?: string | undefined }): string[] {
  const track = trackOf(profile);
  const birth = parseMonth(profile.birth);
  if (!track || birth === undefined) return [];
  const index = stairs(track).findIndex(({ from, to }) => from <= birth && birth <= to);
  return index < 0 ? [] : [`${track}:${index}`];
}
