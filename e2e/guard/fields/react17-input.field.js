import ReactDOM from 'react-dom17';
import React from 'react17';
import { announce } from './chrome.js';
import { reactField } from './react.js';

reactField(React, 'input', (element, place) => {
  ReactDOM.render(element, place);
  announce(place.firstChild);
});
