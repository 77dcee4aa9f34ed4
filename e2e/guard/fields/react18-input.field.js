import { createRoot } from 'react-dom18/client';
import React from 'react18';
import { rootedField } from './react.js';

rootedField(React, 'input', createRoot);
