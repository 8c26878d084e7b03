/** Low, central and high: how what isn't known is assumed. */
export const scenarios = ['low', 'central', 'high'] as const
export type Scenario = (typeof scenarios)[number]
export type Each<T> = Record<Scenario, T>

export const forEach = <T>(make: (scenario: Scenario) => T): Each<T> => ({ low: make('low'), central: make('central'), high: make('high') })

/** How many of the last published values an assumption is made of. */
export const lastValues = 5
