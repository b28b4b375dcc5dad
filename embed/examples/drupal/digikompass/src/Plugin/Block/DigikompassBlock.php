<?php

namespace Drupal\digikompass\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\StringTranslation\TranslatableMarkup;

#[Block(
  id: 'digikompass',
  admin_label: new TranslatableMarkup('KOV digikompass'),
)]
class DigikompassBlock extends BlockBase {

  public function build(): array {
    return [
      '#theme' => 'digikompass',
      '#language' => \Drupal::languageManager()->getCurrentLanguage()->getId(),
      '#attached' => ['library' => ['digikompass/element']],
      '#cache' => ['contexts' => ['languages:language_interface']],
    ];
  }

}
