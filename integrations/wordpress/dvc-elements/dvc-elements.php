<?php
/**
 * Plugin Name: Thủ tục hành chính (dvc-elements)
 * Description: Đặt thủ tục hành chính lên trang của xã, phường, đặc khu: hướng dẫn, tờ khai, nộp hồ sơ và tra cứu. Khối «Thủ tục hành chính» và shortcode [dvc_procedure], [dvc_catalog], [dvc_tracker].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The dvc-elements authors
 * License: MIT
 * License URI: https://opensource.org/licenses/MIT
 * Text Domain: dvc-elements
 *
 * The pages of the site get the tags of dvc-elements with the whole guide inside; scripts, documents and communes lie in this
 * folder. What citizens write goes from their browser to the receiver of the office. Nothing of it reaches WordPress.
 */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The one option that this plugin keeps. */
const OPTION = 'dvc_elements';

require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/office.php';
require __DIR__ . '/includes/guides.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/receiver.php';
	require __DIR__ . '/includes/settings.php';
}
