/**
 * How often a durability test does its work: the long way where `DUIZHAO_LONG=1` asks for it, as `.ci/run` does; else so
 * often that a change that breaks a promise is hardly missed.
 */
export const timesOf = (long: number, short: number): number => (process.env['DUIZHAO_LONG'] === '1' ? long : short)
