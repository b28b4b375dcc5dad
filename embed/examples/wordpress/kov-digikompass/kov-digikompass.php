<?php
/**
 * Plugin Name: KOV digikompass
 * Description: The digital-maturity self-assessment for municipalities, as the shortcode [kov_digikompass].
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: EUPL-1.2
 */

defined('ABSPATH') || exit;

// A span, because WordPress may put a paragraph around a shortcode, and a paragraph in it would end that one.
const KOV_DIGIKOMPASS = '<kov-digikompass lang="%1$s" view="%2$s"><span>%3$s</span></kov-digikompass>';

add_action('init', function () {
  wp_register_script_module('kov-digikompass', plugins_url('element/kov-digikompass.js', __FILE__), [], '0.1.0');
});

add_shortcode('kov_digikompass', function ($given) {
  $given = shortcode_atts(['lang' => substr(get_locale(), 0, 2), 'view' => 'question'], $given, 'kov_digikompass');
  wp_enqueue_script_module('kov-digikompass');
  return sprintf(
    KOV_DIGIKOMPASS,
    esc_attr($given['lang']),
    esc_attr($given['view']),
    esc_html__('The assessment opens here. It needs JavaScript.', 'kov-digikompass')
  );
});
