<?php
/**
 * What the shortcodes and the block draw. Whoever may write a post may name a procedure and a language. Where citizens send to is
 * said in the settings alone: no attribute changes it.
 */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Names the procedure in the address of a page with a catalogue. */
const QUERY = 'thu-tuc';

/** Layouts of the form that an author may choose. */
const LAYOUTS = array( 'pages', 'one', 'all' );

/** `[dvc_procedure code="1.001193"]` */
function procedure( $attributes ): string {
	$given  = shortcode_atts( array( 'code' => '', 'lang' => 'vi', 'layout' => '' ), $attributes, 'dvc_procedure' );
	$office = office();
	$code   = plain( $given['code'] );
	$lang   = language( $given['lang'] );
	$layout = plain( $given['layout'] );
	$wrong  = said_to_author( wrong_language( $given['lang'] ) );
	if ( '' !== $layout && ! in_array( $layout, LAYOUTS, true ) ) {
		/* translators: %s: what was written */
		$wrong .= said_to_author( sprintf( __( 'layout="%s" không có. Xin ghi pages, one hoặc all.', 'dvc-elements' ), $layout ) );
		$layout = '';
	}
	$is_code = 1 === preg_match( CODE, $code );
	$guide   = $is_code ? guide( $code, $lang, $office ) : '';
	if ( ! $is_code || ( '' === $guide && '' === $office['endpoint'] ) ) {
		$words = '' === $code
			? __( 'Chưa có mã thủ tục. Xin ghi, ví dụ: [dvc_procedure code="1.001193"].', 'dvc-elements' )
			/* translators: %s: what was written */
			: sprintf( __( 'Không có thủ tục nào mang mã «%s». Xin xem mã trong danh sách ở trang cài đặt.', 'dvc-elements' ), $code );
		return wrap( $wrong . said_to_author( $words ) . fallback( $office, $lang, '' ), $office, $lang );
	}
	enqueue( 'dvc-elements-procedure' );
	$inside = '' === $guide ? fallback( $office, $lang, "/p/$code" ) : $guide;
	$attrs  = attribute( 'code', $code ) . attribute( 'layout', $layout );
	return wrap( "$wrong<dvc-procedure$attrs>\n$inside</dvc-procedure>", $office, $lang );
}

/** `[dvc_catalog]`: the list; with `?thu-tuc=CODE` in the address of the page, that procedure. */
function catalog( $attributes ): string {
	$given  = shortcode_atts( array( 'events' => '', 'lang' => 'vi' ), $attributes, 'dvc_catalog' );
	$lang   = language( $given['lang'] );
	$events = trim( preg_replace( '/[^a-z -]+/', ' ', plain( $given['events'] ) ) );
	$page   = get_permalink() ?: home_url( '/' );
	// Nothing is changed by reading which procedure is wanted.
	$picked = isset( $_GET[ QUERY ] ) && is_string( $_GET[ QUERY ] ) ? sanitize_text_field( wp_unslash( $_GET[ QUERY ] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	if ( is_singular() && 1 === preg_match( CODE, $picked ) ) {
		$back = sprintf( '<p class="dvc-back"><a href="%s">%s</a></p>', esc_url( $page ), esc_html( words( 'Xem tất cả thủ tục', $lang ) ) );
		return $back . procedure( array( 'code' => $picked, 'lang' => $lang ) );
	}
	enqueue( 'dvc-elements' );
	$items  = '';
	$wanted = array_filter( explode( ' ', $events ) );
	foreach ( procedures() as $code => $entry ) {
		if ( ! $wanted || array_intersect( $wanted, $entry['events'] ) ) {
			$title  = 'en' === $lang ? $entry['titleEn'] : $entry['title'];
			$items .= sprintf( "<li><a href=\"%s\">%s</a></li>\n", esc_url( add_query_arg( QUERY, $code, $page ) ), esc_html( $title ) );
		}
	}
	$attrs = attribute( 'href', add_query_arg( QUERY, '{code}', $page ) ) . attribute( 'events', $events );
	$wrong = said_to_author( wrong_language( $given['lang'] ) );
	return wrap( "$wrong<dvc-catalog$attrs><ul>\n$items</ul></dvc-catalog>", office(), $lang );
}

/** `[dvc_tracker]` */
function tracker( $attributes ): string {
	$given  = shortcode_atts( array( 'lang' => 'vi' ), $attributes, 'dvc_tracker' );
	$lang   = language( $given['lang'] );
	$office = office();
	$wrong  = said_to_author( wrong_language( $given['lang'] ) );
	if ( '' === $office['endpoint'] ) {
		$wrong .= said_to_author( __( 'Tra cứu cần địa chỉ máy chủ tiếp nhận. Xin nhờ quản trị viên ghi ở trang cài đặt.', 'dvc-elements' ) );
		return wrap( $wrong . fallback( $office, $lang, '' ), $office, $lang );
	}
	enqueue( 'dvc-elements' );
	return wrap( "$wrong<dvc-tracker>\n" . fallback( $office, $lang, '/p/theo-doi' ) . '</dvc-tracker>', $office, $lang );
}

add_shortcode( 'dvc_procedure', __NAMESPACE__ . '\procedure' );
add_shortcode( 'dvc_catalog', __NAMESPACE__ . '\catalog' );
add_shortcode( 'dvc_tracker', __NAMESPACE__ . '\tracker' );

/** The office around what it is said for, in a box that themes lay out as any other. */
function wrap( string $inside, array $office, string $lang ): string {
	$attrs = attribute( 'lang', $lang );
	foreach ( array( 'endpoint', 'name', 'phone', 'hours', 'address', 'theme' ) as $name ) {
		$attrs .= attribute( $name, $office[ $name ] );
	}
	if ( '' !== $office['color'] && in_array( $office['theme'], array( 'light', 'dark' ), true ) ) {
		$attrs .= attribute( 'style', '--dvc-color-brand:' . readable( $office['color'], $office['theme'] ) );
	}
	return "<div class=\"dvc-elements\">\n<dvc-office$attrs>\n$inside\n</dvc-office>\n</div>\n";
}

/** What stands there where no guide can: whom to call, and the page of the receiver. */
function fallback( array $office, string $lang, string $path ): string {
	$lines = array();
	if ( '' !== $path ) {
		$lines[] = sprintf(
			'<a href="%s">%s</a>',
			esc_url( $office['endpoint'] . $path ),
			esc_html( words( '/p/theo-doi' === $path ? 'Tra cứu hồ sơ tại trang của cơ quan' : 'Mở thủ tục tại trang của cơ quan', $lang ) )
		);
	}
	if ( '' === $office['phone'] ) {
		/* translators: %s: name of the office */
		$lines[] = esc_html( sprintf( words( 'Xin hỏi tại %s.', $lang ), $office['name'] ) );
	} else {
		/* translators: %s: telephone of the office */
		$call    = esc_html( sprintf( words( 'Gọi %s', $lang ), $office['phone'] ) );
		$lines[] = '<a' . dialled( $office['phone'] ) . ">$call</a>";
	}
	return '<p>' . implode( "</p>\n<p>", $lines ) . "</p>\n";
}

/** A word for who may write here, with what to write instead; citizens do not see it. */
function said_to_author( string $words ): string {
	if ( '' === $words || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	/* translators: %s: what is wrong */
	$whole = sprintf( __( 'Chỉ người viết bài thấy dòng này: %s', 'dvc-elements' ), $words );
	return '<p class="dvc-elements-wrong">' . esc_html( $whole ) . "</p>\n";
}

function language( $given ): string {
	return 'en' === plain( $given ) ? 'en' : 'vi';
}

function wrong_language( $given ): string {
	$lang = plain( $given );
	/* translators: %s: what was written */
	return in_array( $lang, array( 'vi', 'en' ), true ) ? '' : sprintf( __( 'lang="%s" không có. Xin ghi vi hoặc en.', 'dvc-elements' ), $lang );
}

/** What an author wrote, without what was pasted along: blanks, curly quotes, invisible signs. */
function plain( $given ): string {
	$text = is_scalar( $given ) ? wp_check_invalid_utf8( (string) $given ) : '';
	return preg_replace( '/^[\s\x{00A0}\x{200B}-\x{200F}\x{FEFF}"\'“”″»«]+|[\s\x{00A0}\x{200B}-\x{200F}\x{FEFF}"\'“”″»«]+$/u', '', html_entity_decode( $text, ENT_QUOTES, 'UTF-8' ) );
}

/** An attribute with a blank before it, or nothing. */
function attribute( string $name, string $value ): string {
	return '' === $value ? '' : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
}
