<?php
return [
  'dependencies' => ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n'],
  'version' => kov_digikompass_version(),
];
