import type { Code } from './codes.ts'
import type { Step } from './trace.ts'

/** Strongest first; a result carries the weakest of what it used. */
export const statuses = ['published', 'provisional', 'projected', 'hypothetical'] as const
export type Status = (typeof statuses)[number]

/** Text of the instrument read; award sheets; another's report of it; memory. Strongest first. */
export const verifications = ['text', 'award', 'secondary', 'memory'] as const
export type Verified = (typeof verifications)[number]

/** A place in a record of data/sources. Locators are neutral marks ("art.1"), worded by the locale. */
export interface SourceRef {
  readonly id: string
  readonly locator?: string
}

export interface Problem {
  code: Code
  field: string | null
  data: Record<string, unknown>
}

export interface Success<V> {
  ok: true
  value: V
  status: Status
  verified: Verified
  warnings: Problem[]
  trace: Step[]
  sources: SourceRef[]
}
export interface Failure {
  ok: false
  problems: Problem[]
}
export type Result<V> = Success<V> | Failure

export const problem = (code: Code, field: string | null, data: Record<string, unknown> = {}): Problem => ({ code, field, data })
export const failure = (...problems: Problem[]): Failure => ({ ok: false, problems })
