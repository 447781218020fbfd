/** Registers the editor's tags; the one entry, beside the viewer's, that does anything when it is imported. */
import { JmCanvas } from './canvas/canvas.js';
import { JourneyMapElement } from './editor/journey-map.js';
import { JmStatusLine } from './panels/status-line.js';
import { JmToolbar } from './panels/toolbar.js';
import { define } from './ui/element.js';
import { JmMenu } from './ui/menu.js';

if (typeof customElements !== 'undefined') {
  define('jm-canvas', JmCanvas);
  define('jm-menu', JmMenu);
  define('jm-status-line', JmStatusLine);
  define('jm-toolbar', JmToolbar);
  define('journey-map', JourneyMapElement);
}

export * from './index.js';
