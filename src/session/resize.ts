/** Makes steps and lane headers wider or narrower in this window, with the map staying where it is looked at. */
import { sizeWithin, usualSizes, type Sizes } from '../layout/sizes.js';
import type { Session } from './session.js';

/** `px` is held within its bounds, and nothing means as usual; whether anything changed. `fixed`: px right of the first step that stay where they are. */
export function resize(session: Session, which: keyof Sizes, px: number | undefined, fixed?: number): boolean {
  const { sizes, viewport } = session.state;
  const size = sizeWithin(which, px);
  if (size === sizes[which]) return false;
  const { [which]: before = usualSizes[which], ...rest } = sizes;
  const ratio = which === 'stepWidth' ? (size ?? usualSizes[which]) / before : 1;
  // Everything right of the first step is as many times further from it as steps are wider.
  const stays = fixed ?? -viewport.x / viewport.zoom;
  session.set({
    sizes: size === undefined ? rest : { ...rest, [which]: size },
    viewport: { ...viewport, x: viewport.x - stays * (ratio - 1) * viewport.zoom },
  });
  return true;
}
