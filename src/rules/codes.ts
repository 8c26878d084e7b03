/** Every code a problem or a warning can carry. Texts belong to the locale catalogues. */
export const codes = [
  'line.not-json', // the command: the line isn't JSON
  'line.not-object', // the command: the line is JSON, but not an object
  'id.not-scalar', // the command: id is an object, an array or beyond any number
  'rule.unknown', // {received, rules}
  'overlay.unknown', // {received, overlays}
  'input.missing',
  'input.type', // {received: a type name}
  'input.not-allowed', // {received, allowed}
  'input.not-integer', // {received}
  'input.money', // {received}: not an amount of yuan: a JSON number or a decimal in writing, at most two decimals, not below 0
  'input.decimal', // {received}: not a decimal, or below 0
  'input.negative', // {received}
  'input.too-large', // {received, most}
  'input.too-many', // {received, most}: a list longer than may be
  'input.empty', // a list with nothing in it
  'input.conflict', // {fields}: two inputs that say the same thing were both given
  'day.malformed', // {received}
  'input.unknown-field', // {allowed}: a problem while a field of the rule is absent (it may be meant), else a warning
  'month.malformed', // {received}
  'month.out-of-range', // {received, latest}
  'no-value', // {parameter, at, place?, key?, reason?}, or {received, from, to} where the rule itself ends
  'calculation-base.missing', // {place, month, reason?}: no base is known, and none was given
  'calculation-base.given', // warning {given, published}: the base given stands in front of the one on record
  'pension.below-minimum', // warning {months, required}: too short for a monthly pension
  'pension.add-on', // warning {place, reason}: a local sum on top isn't known well enough to say
  'worth.no-rate', // {of}: no internal rate of return between -50 % and 100 %
  'worth.never-back', // {of}: what was paid isn't drawn by the end of the survival table
  'place.unknown', // {received, places}
  'place.not-modelled', // {place, …}: this place has a rule of its own that isn't known well enough
  'place.inherited', // warning {parameter, place, from}: the value is that of the place above
  'source.missing', // warning {parameter, reason}: the value used has no document
  'birth.future', // {received, asOf}
  'birth.too-early', // {received, earliest}
  'window.before-law', // warning {statutoryMonth, lawStart}: the window didn't exist yet
  'chosen.outside-window', // {received, earliest, latest}
  'account.back-payment-keeps-kind', // warning: months paid back don't make a temporary account general
  'account.may-be-corrected', // warning: one wrongly opened as general may be corrected to temporary
  'spell.no-months', // a spell without a month
  'spell.temporary-at-hukou', // {province}: no temporary account is opened there
  'transfer.months-in-year', // {year, received, most}
  'transfer.rate-changed-in-year', // warning {year, months, fewest, most}: spread evenly; so many can have been before the change
  'scheme-transfer.too-early', // {received, earliest}
  'inheritance.part-year', // warning {least, most}: whether a part of a year counts isn't said
  'leaving.request-without-effect', // warning: settling abroad ends no relation
  'day.order', // {from, to}
  'arrears.two-year-limit', // warning {days, limit}: whether older arrears can still be collected is disputed
  'arrears.cap-disputed', // warning {principal, lateFee}: whether the fee may exceed the principal is disputed
  'resident-pension.national-minimum', // warning {at}: places pay more
  'resident-pension.amount-unverified', // warning {at, amount}: the amount, or the month it begins, rests on memory
  'dual-track-transition.later-floor', // warning: a floor after the comparison is reported, without a document
  'dual-track.entered-before-reform', // {received, earliest}
  'dual-track.longer-than-life', // {received, most}
  'dual-track.no-growth', // warning: the accounts hold principal alone
  'dual-track.resident-from-sixty', // warning {ageMonths}: the residents' pension begins at sixty
  'dual-track.same-formula', // warning: what differs is the annuity, and the wage itself
  'annuity.over-limit', // {received, most, together}
  'unemployment.ceiling', // warning {place}: the place's own term isn't known; what is given is what the law allows at most
  'unemployment.local-ceiling', // warning {place}: the place's own text only says how much it can be at most
  'unemployment.open-text', // warning {place, low, high}: the text can be read in two ways
  'unemployment.reading', // warning {place}: the term is a reading of a text that doesn't say it outright
  'unemployment.capped', // warning {place, months, ceiling}: the place's text gives more than the law allows
  'unemployment.resume-unknown', // warning {place}: whether left-over months can be drawn after less than a year isn't known
  'unemployment.amount-conflict', // warning {place, monthly, other}: two texts in force give different amounts
  'unemployment.amount-local-cap', // warning {place}: not above the local minimum wage, which isn't known here
  'contribution.base-raised', // warning {insurance, received, limit}: below the floor, so the floor is the base
  'contribution.base-lowered', // warning {insurance, received, limit}: above the ceiling, so the ceiling is the base
  'contribution.limits-unknown', // warning {insurance, missing}: a limit isn't known; the wage lies well inside any
  'contribution.partial-total', // warning {party, missing}: the sum lacks these insurances
  'contribution.nothing-known', // {place, at, missing}
  'contribution.injury-rate-outside', // warning {received, lowest, highest}
  'contribution.tier-unknown', // warning {received, tiers}
  'contribution.at-least', // warning: national least sums; places may ask for more and give more
  'housing-fund.rate-outside', // warning {received, lowest, highest}
  'account.spell-order', // {from, to}
  'account.spells-overlap', // {month}
  'account.reference-missing', // warning or problem {place, from, to}: no average wage is known for these months
  'account.growth-needed', // {place, from}: later months need a growth rate, and too few values are known to take one from
  'account.projected', // warning {from, growth}: limits and averages from this month on are projected
  'account.interest-assumed', // warning {years, low, central, high}: no rate is published for these years
  'flexible.hukou-unsettled', // warning {place}: whether someone from elsewhere may join here isn't settled by one national date
  'personal-pension.over-cap', // {received, cap}
  'personal-pension.loses', // warning {marginalRate, withdrawalRate}: the tax saved is less than the tax to come
  'income-tax.not-available', // warning: the table of rates isn't on record
  'input.not-used', // warning {scheme}: the scheme has no use for this field
  'medical.local-wait', // warning {place?, most}: the place decides, up to so many months
  'medical.flexible-wait', // warning {place, months}: the wait of those who join by themselves there
  'medical.instrument-ended', // warning {place, ended}: the place's own instrument ended by its own words, no successor found
  'medical.switch-too-short', // warning {received}: too short a time insured for the rule on changing schemes
  'medical.not-restored-here', // warning {place}: there the gap stays uncovered though paid for
  'medical.resident-conflict', // warning {place, months}: an older local text differs from the national rule
  'medical.lifetime-usual', // warning {place}: the range is the usual one, not a bound
  'medical.lifetime-bounds', // warning {place}: the years are being raised between these two; this year's aren't known
] as const

export type Code = (typeof codes)[number]
