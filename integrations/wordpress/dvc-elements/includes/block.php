<?php
/** The block «Thủ tục hành chính»: drawn by the functions of the shortcodes, here and in the editor. */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

function register_block(): void {
	$folder = dirname( __DIR__ ) . '/block';
	$needs  = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render' );
	wp_register_script( 'dvc-elements-block', address( 'block/block.js' ), $needs, (string) filemtime( "$folder/block.js" ), true );
	register_block_type(
		$folder,
		array(
			'title'           => __( 'Thủ tục hành chính', 'dvc-elements' ),
			'description'     => __( 'Hướng dẫn, tờ khai và nộp hồ sơ của một thủ tục; danh mục thủ tục; hoặc ô tra cứu hồ sơ.', 'dvc-elements' ),
			'render_callback' => __NAMESPACE__ . '\draw_block',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/** What the script of the editor shows: a script has no other way to the list. */
function tell_editor(): void {
	$titles = array();
	foreach ( procedures() as $code => $entry ) {
		$titles[] = array( 'value' => $code, 'label' => "{$entry['title']} ($code)" );
	}
	usort( $titles, fn( $one, $other ) => strcoll( $one['label'], $other['label'] ) );
	$told = array(
		'procedures' => $titles,
		'words'      => array(
			'settings'  => __( 'Hiện gì', 'dvc-elements' ),
			'procedure' => __( 'Một thủ tục', 'dvc-elements' ),
			'catalog'   => __( 'Danh mục thủ tục', 'dvc-elements' ),
			'tracker'   => __( 'Tra cứu hồ sơ', 'dvc-elements' ),
			'code'      => __( 'Thủ tục', 'dvc-elements' ),
			'choose'    => __( 'Chọn một thủ tục…', 'dvc-elements' ),
			'other'     => __( 'Mã khác (thủ tục riêng của máy chủ tiếp nhận)', 'dvc-elements' ),
			'language'  => __( 'Ngôn ngữ', 'dvc-elements' ),
			'ask'       => __( 'Chọn thủ tục mà người dân sẽ đọc, khai và nộp tại đây.', 'dvc-elements' ),
			'title'     => __( 'Thủ tục hành chính', 'dvc-elements' ),
		),
	);
	wp_add_inline_script( 'dvc-elements-block', 'window.dvcElementsBlock = ' . wp_json_encode( $told, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

function draw_block( array $attributes ): string {
	$kinds = array( 'procedure', 'catalog', 'tracker' );
	$shows = in_array( $attributes['shows'] ?? '', $kinds, true ) ? $attributes['shows'] : 'procedure';
	$draw  = __NAMESPACE__ . '\\' . $shows;
	$drawn = $draw( array_intersect_key( $attributes, array( 'code' => '', 'lang' => '' ) ) );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $drawn );
}
