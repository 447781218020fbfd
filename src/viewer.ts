/** Registers `<journey-map-viewer>`: a map to look at, without the editor, its storage and its panels. */
import { JmCanvas } from './canvas/canvas.js';
import { JourneyMapViewer } from './editor/viewer.js';
import { define } from './ui/element.js';

if (typeof customElements !== 'undefined') {
  define('jm-canvas', JmCanvas);
  define('journey-map-viewer', JourneyMapViewer);
}

export { JourneyMapViewer };
