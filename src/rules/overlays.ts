import fifteenStays from '../../data/rules/overlays/fifteen-stays.json' with { type: 'json' }
import noReform from '../../data/rules/overlays/no-reform.json' with { type: 'json' }
import { type Overlay, type OverlayFile, overlay } from './parameters.ts'

const files = { 'no-reform': noReform, 'fifteen-stays': fifteenStays } satisfies Record<string, OverlayFile>
export type OverlayId = keyof typeof files

export const overlays = Object.fromEntries(Object.entries(files).map(([id, file]) => [id, overlay(file)])) as Record<OverlayId, Overlay>
