import { CDN } from '../hosts.ts';
import type { Exchange } from '../types.ts';

/** React's own UMD build, and the one function of its JSX runtime, which has none. */
export function react({ base }: Exchange): string {
  const cdn = base(CDN, 'https');
  return `<script src="${cdn}/npm/react@18.3.1/umd/react.production.min.js"></script>
<script src="${cdn}/npm/react-dom@18.3.1/umd/react-dom.production.min.js"></script>
<script>
window.ReactJsxRuntime = { Fragment: React.Fragment };
ReactJsxRuntime.jsx = ReactJsxRuntime.jsxs = (type, props, key) => React.createElement(type, key === undefined ? props : { ...props, key });
</script>`;
}
