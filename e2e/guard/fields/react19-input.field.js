import React from 'react';
import { createRoot } from 'react-dom/client';
import { rootedField } from './react.js';

rootedField(React, 'input', createRoot);
