import type { ControlId, controls } from './controls.ts';

/** Where the text of each standard is, as its keeper publishes it; read 2026-11-22. */
export const controlSources: Readonly<Record<(typeof controls)[ControlId]['standard'], string>> = {
  'PCI DSS 4.0.1': 'https://www.pcisecuritystandards.org/document_library/',
  'OWASP ASVS 5.0': 'https://github.com/OWASP/ASVS/tree/v5.0.0',
  'CIPA (California Penal Code)':
    'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=631',
  GDPR: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  ePrivacy: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  'EU AI Act': 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
};
