<?php
return [
  'domain' => 'kov-digikompass',
  'language' => 'et',
  'plural-forms' => 'nplurals=2; plural=n != 1;',
  'messages' => [
    'The digital-maturity self-assessment for municipalities, as a block, as the shortcode [kov_digikompass] and as a tag.' => 'Omavalitsuse digiküpsuse enesehindamine plokina, lühikoodina [kov_digikompass] ja märgendina.',
    "block title\4KOV digikompass" => 'KOV digikompass',
    "block description\4The digital-maturity self-assessment for municipalities. Answers stay in the visitor’s browser." => 'Omavalitsuse digiküpsuse enesehindamine. Vastused jäävad külastaja brauserisse.',
    "block keyword\4digital maturity" => 'digiküpsus',
    "block keyword\4self-assessment" => 'enesehindamine',
    "block keyword\4municipality" => 'omavalitsus',
  ],
];
