import { type Day, formatDay } from './day.ts'
import { defineDays } from './operations.ts'

/** Days in traces. Imported for that, by the rule that reckons in them. */
defineDays((day) => formatDay(day as Day))
