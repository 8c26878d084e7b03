/** Reads a form field by field: what can't be read becomes a fault, and reads as null. */
import { readAmount, readRate } from './amount.ts';
import { type Note, readMonth } from './field.ts';
import type { Form } from './form.ts';
import type { Month } from '../../rules/month.ts';

export interface Reading {
  faults: Note[];
  /** `field.what`: the part before the dot names the field. */
  fault(code: string, data?: Note['data']): void;
  month(field: string): Month | null;
  /** Yuan, more than nothing; null also where it isn't told. */
  amount(field: string, needed: boolean, most?: number): string | null;
  /** Per cent; null also where it isn't told. */
  percent(field: string, most: number): string | null;
}

export function reading(form: Form): Reading {
  const faults: Note[] = [];
  const fault = (code: string, data: Note['data'] = {}): void => {
    faults.push({ code, field: code.slice(0, code.indexOf('.')), data });
  };
  return {
    faults,
    fault,
    month(field) {
      const read = readMonth(form[field] ?? '', field);
      if ('fault' in read) faults.push(read.fault);
      return 'month' in read ? read.month : null;
    },
    amount(field, needed, most) {
      const read = readAmount(form[field] ?? '', field, most);
      if ('fault' in read) {
        faults.push(read.fault);
        return null;
      }
      if (read.yuan === null && needed) fault(`${field}.empty`);
      if (read.yuan !== null && Number(read.yuan) === 0) fault(`${field}.zero`);
      return read.yuan;
    },
    percent(field, most) {
      const read = readRate(form[field] ?? '', field, 0, most);
      if ('fault' in read) faults.push(read.fault);
      return 'percent' in read ? read.percent : null;
    },
  };
}
