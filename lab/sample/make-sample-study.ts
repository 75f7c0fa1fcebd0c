// `node lab/sample/make-sample-study.ts FOLDER`, or `npm run dev -- --sample`.
import { makeSampleStudy } from './sample-study.ts'

const [folder] = process.argv.slice(2)
if (folder) await makeSampleStudy(folder, 40)
else process.exitCode = 2
