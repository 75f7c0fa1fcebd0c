export { seeded } from '#core/random/seeded.ts'
