// Property tests draw the same cases on every machine, so that a failure is found where it was made; CROSSBILL_SEED=random draws new ones.
import fc from 'fast-check'

const asked = process.env['CROSSBILL_SEED']
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? 20_261_124 : Number(asked) })
