import { serve } from '../bench.ts'
import { JOBS } from './jobs.ts'

serve(JOBS)
