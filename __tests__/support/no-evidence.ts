import type { EvidenceReader } from '../../src/evidence/gather.ts'

/** Services that know nothing. */
export const noEvidence: EvidenceReader = {
  ask: async () => ({ items: [], leftOut: 0, notes: [] }),
  readNames: async () => ({ names: new Map(), notes: [] }),
}
