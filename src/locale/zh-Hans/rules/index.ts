/** Words of the rules, an area a file. One import and one line each. */
import accounts from './accounts.ts'
import contribution from './contribution.ts'
import kit from './kit.ts'
import pension from './pension.ts'
import unemployment from './unemployment.ts'
import worth from './worth.ts'

export default { ...accounts, ...contribution, ...kit, ...pension, ...unemployment, ...worth } satisfies Record<string, string>
