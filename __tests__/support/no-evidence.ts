import type { EvidenceReader } from '../../src/evidence/gather.ts'

/** Services that know nothing. */
export const noEvidence: EvidenceReader = {
  ask: async () => ({ items: [], leftOut: 0, denied: [], troubles: [] }),
  readNames: async () => ({ names: new Map(), denied: [], troubles: [] }),
}
