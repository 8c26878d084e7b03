/** For readers without scripts: the fee on ten thousand, by how long it was owed. Build time. */
import { arrears } from '../../rules/arrears.ts';
import { apply } from '../../rules/rule.ts';

const PRINCIPAL = 10_000;
const DAYS = [30, 365, 730, 1826, 2000, 3652];

export const tableRows = (): { days: number; fee: number; total: number }[] =>
  DAYS.flatMap((days) => {
    const found = apply(arrears, { principal: PRINCIPAL, days });
    return found.ok && found.value.lateFee !== undefined && found.value.total !== undefined ? [{ days, fee: found.value.lateFee, total: found.value.total }] : [];
  });
