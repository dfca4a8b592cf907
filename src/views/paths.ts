export * from '../essay/paths.ts'
