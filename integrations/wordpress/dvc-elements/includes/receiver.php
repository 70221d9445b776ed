<?php
/** Whether an address is one that citizens can send to, and in plain words why not. */

namespace DvcElements;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The base address that was meant, without what was pasted along; or a WP_Error that says what is wrong with it. */
function cleaned_endpoint( string $typed ) {
	$text  = untrailingslashit( plain( $typed ) );
	$parts = wp_parse_url( $text );
	if ( '' === $text ) {
		return '';
	}
	$host = is_array( $parts ) ? strtolower( $parts['host'] ?? '' ) : '';
	if ( '' === $host || ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) || esc_url_raw( $text ) !== $text ) {
		/* translators: %s: what was typed */
		return new \WP_Error( 'address', sprintf( __( '«%s» không phải là địa chỉ. Xin ghi như https://tiepnhan.example.gov.vn.', 'dvc-elements' ), $text ) );
	}
	if ( 'http' === strtolower( $parts['scheme'] ) && ! is_this_machine( $host ) ) {
		/* translators: %s: what was typed */
		return new \WP_Error( 'https', sprintf( __( 'Địa chỉ %s không có https. Trình duyệt không gửi hồ sơ tới địa chỉ như vậy. Xin ghi địa chỉ bắt đầu bằng https://.', 'dvc-elements' ), $text ) );
	}
	if ( isset( $parts['user'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) || preg_match( '#/(p|v1|dvc)(/|$)#', $parts['path'] ?? '' ) ) {
		/* translators: %s: the part of the address that is needed */
		return new \WP_Error( 'base', sprintf( __( 'Chỉ cần phần đầu của địa chỉ: %s', 'dvc-elements' ), origin( $text ) ) );
	}
	return $text;
}

/** What a receiver says when it is asked now: `ok` is whether citizens can send there, `words` tell it. */
function ask_receiver( string $endpoint ): array {
	$origin = origin( home_url() );
	$told   = fn( bool $ok, string $words ) => array( 'ok' => $ok, 'words' => $words );
	$answer = wp_remote_get(
		"$endpoint/v1/capabilities",
		array( 'timeout' => 5, 'redirection' => 0, 'headers' => array( 'Accept' => 'application/json', 'Origin' => $origin ) )
	);
	if ( is_wp_error( $answer ) ) {
		/* translators: 1: address, 2: what the network says */
		return $told( false, sprintf( __( 'Không gọi được %1$s (%2$s). Xin kiểm tra địa chỉ, và máy chủ tiếp nhận có đang chạy không.', 'dvc-elements' ), $endpoint, $answer->get_error_message() ) );
	}
	$status = wp_remote_retrieve_response_code( $answer );
	$body   = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( 200 !== $status || ! is_array( $body ) || ! is_array( $body['procedures'] ?? null ) ) {
		/* translators: 1: address, 2: number of the answer */
		return $told( false, sprintf( __( 'Ở %1$s có máy chủ trả lời (%2$d), nhưng đó không phải máy chủ tiếp nhận. Xin hỏi người vận hành địa chỉ đúng.', 'dvc-elements' ), $endpoint, $status ) );
	}
	$allowed = wp_remote_retrieve_header( $answer, 'access-control-allow-origin' );
	if ( '*' !== $allowed && $origin !== $allowed ) {
		/* translators: %s: origin of this site */
		return $told( false, sprintf( __( 'Máy chủ tiếp nhận chưa nhận hồ sơ từ trang này. Xin nhờ người vận hành thêm %s vào ALLOWED_SITES.', 'dvc-elements' ), $origin ) );
	}
	$name = is_string( $body['office']['name'] ?? null ) ? $body['office']['name'] : $endpoint;
	/* translators: 1: name of the office, 2: how many procedures */
	return $told( true, sprintf( __( 'Máy chủ tiếp nhận trả lời: %1$s, nhận %2$d thủ tục.', 'dvc-elements' ), $name, count( $body['procedures'] ) ) );
}

/** Whether browsers let citizens write on this site: on https, or on a machine where somebody tries it out. */
function is_secure_site(): bool {
	$home = wp_parse_url( home_url() );
	return 'https' === ( $home['scheme'] ?? '' ) || is_this_machine( $home['host'] ?? '' );
}

function is_this_machine( string $host ): bool {
	return in_array( $host, array( 'localhost', '127.0.0.1', '[::1]' ), true ) || '.localhost' === substr( $host, -10 );
}

function origin( string $url ): string {
	$parts = wp_parse_url( $url );
	return strtolower( "{$parts['scheme']}://{$parts['host']}" ) . ( isset( $parts['port'] ) ? ":{$parts['port']}" : '' );
}
