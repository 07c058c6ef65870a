import CNettle

/// Bytes in letters. Source: RFC 4648, section 4.
enum Base64 {
    /// Three bytes take four letters.
    static func text(_ bytes: [UInt8]) -> String {
        let count = (bytes.count + 2) / 3 * 4
        let letters = [CChar](unsafeUninitializedCapacity: count) { buffer, used in
            nettle_base64_encode_raw(buffer.baseAddress, bytes.count, bytes)
            used = count
        }
        return String(decoding: letters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Nil if the text is not base 64 with its padding.
    static func bytes(_ text: String) -> [UInt8]? {
        let letters = text.utf8.map { CChar(bitPattern: $0) }
        var context = base64_decode_ctx()
        nettle_base64_decode_init(&context)
        var (isValid, count) = (false, 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: letters.count / 4 * 3 + 3) { buffer, used in
            isValid = nettle_base64_decode_update(&context, &count, buffer.baseAddress, letters.count, letters) == 1
            used = isValid ? count : 0
        }
        return isValid && nettle_base64_decode_final(&context) == 1 ? bytes : nil
    }
}
