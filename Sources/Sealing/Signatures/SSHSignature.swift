import ProjectStore

/// What an armoured signature says of itself, before anybody has checked it. Source: PROTOCOL.sshsig of OpenSSH.
package struct SSHSignature: Hashable, Sendable {
    /// What it was made for.
    package let namespace: String
    /// The public key that it names, as in a line of `authorized_keys`: its type, a blank, and its blob in base 64.
    package let publicKey: String
    /// The SHA-256 of the key as ssh-keygen prints it: `SHA256:` and base 64 without padding.
    package let fingerprint: String

    private static let first = "-----BEGIN SSH SIGNATURE-----"
    private static let last = "-----END SSH SIGNATURE-----"

    /// Nil if the bytes are no such signature.
    package init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard lines.count > 2, lines.first == Self.first, lines.last == Self.last,
            let blob = Base64.bytes(lines[1..<(lines.count - 1)].joined())
        else { return nil }
        var fields = SSHFields(blob)
        guard fields.take(6)?.elementsEqual("SSHSIG".utf8) == true,
            fields.take(4)?.elementsEqual([0, 0, 0, 1]) == true,
            let key = fields.string(), let namespace = fields.string(), fields.string() != nil,
            fields.string() != nil, fields.string() != nil, fields.isAtEnd
        else { return nil }
        var keyFields = SSHFields(Array(key))
        // Types of keys are names in ASCII; anything else could be more than a word in the line below.
        guard let type = keyFields.string(), !type.isEmpty,
            type.allSatisfy({ byte in (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") })
        else { return nil }
        self.namespace = String(decoding: namespace, as: UTF8.self)
        publicKey = String(decoding: type, as: UTF8.self) + " " + Base64.text(Array(key))
        fingerprint = "SHA256:" + Base64.text(SHA256.digest(of: Array(key)).bytes).filter { $0 != "=" }
    }
}

/// The fields of OpenSSH's binary data: each a length of four bytes, the most significant first, and the content.
/// Source: RFC 4251, section 5.
private struct SSHFields {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func string() -> ArraySlice<UInt8>? {
        guard let length = take(4) else { return nil }
        return take(length.reduce(0) { $0 << 8 | Int($1) })
    }
}
