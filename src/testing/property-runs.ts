// How often a property is tried: half as often in the everyday run as in the long one, which sets PROPERTY_SHARE=1.

export const runs = (count: number): number => Math.ceil(count * Number(process.env['PROPERTY_SHARE'] ?? 0.5));
