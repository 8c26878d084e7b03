/** What this device knows of the reader, as the fields of a calculator: the place told elsewhere, the profile, and before both what was typed here. */
import type { Month } from '../../rules/month.ts';
import type { Profile } from '../../story/profile.ts';
import type { Form, Spec } from './form.ts';
import { sifted } from './link.ts';

export function ownForm({ keys, paysIn = '', fromProfile }: Pick<Spec<unknown>, 'keys' | 'paysIn' | 'fromProfile'>, kept: Form, profile: Profile | null, place: string | undefined, today: Month): Form {
  const paid = place !== undefined && keys[paysIn]?.includes(place) ? { [paysIn]: place } : {};
  return { ...paid, ...(profile && fromProfile?.(profile, today)), ...sifted(kept, keys) };
}
