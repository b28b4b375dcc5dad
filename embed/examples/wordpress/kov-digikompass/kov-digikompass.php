<?php
/**
 * Plugin Name: KOV digikompass
 * Description: The digital-maturity self-assessment for municipalities, as the shortcode [kov_digikompass].
 * Version: 0.2.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: EUPL-1.2
 */

defined('ABSPATH') || exit;

// A span, because WordPress may put a paragraph around a shortcode, and a paragraph in it would end that one.
const KOV_DIGIKOMPASS = '<kov-digikompass%1$s><span>%2$s</span></kov-digikompass>';

// What the shortcode takes, and what the element calls it: shortcodes know no capitals and no hyphens in names.
const KOV_DIGIKOMPASS_ATTRIBUTES = [
  'lang' => 'lang',
  'view' => 'view',
  'theme' => 'theme',
  'routing' => 'routing',
  'invitation' => 'invitation',
  'heading_level' => 'heading-level',
];

// The version of the files that lie there: browsers ask anew for the entry after every update.
function kov_digikompass_version() {
  $package = json_decode((string) file_get_contents(__DIR__ . '/element/package.json'), true);
  return is_array($package) && isset($package['version']) ? (string) $package['version'] : null;
}

add_action('init', function () {
  wp_register_script_module(
    'kov-digikompass',
    plugins_url('element/kov-digikompass.js', __FILE__),
    [],
    kov_digikompass_version()
  );
});

add_shortcode('kov_digikompass', function ($given) {
  // A page of WordPress has its title as the first heading.
  $usual = ['lang' => substr(get_locale(), 0, 2), 'heading_level' => '2'];
  $given = shortcode_atts(
    array_merge(array_fill_keys(array_keys(KOV_DIGIKOMPASS_ATTRIBUTES), ''), $usual),
    $given,
    'kov_digikompass'
  );
  wp_enqueue_script_module('kov-digikompass');
  $attributes = '';
  foreach (KOV_DIGIKOMPASS_ATTRIBUTES as $taken => $name) {
    if ($given[$taken] !== '') {
      $attributes .= sprintf(' %s="%s"', $name, esc_attr($given[$taken]));
    }
  }
  return sprintf(
    KOV_DIGIKOMPASS,
    $attributes,
    esc_html__('The assessment opens here. It needs JavaScript.', 'kov-digikompass')
  );
});
