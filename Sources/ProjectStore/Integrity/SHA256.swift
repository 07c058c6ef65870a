import AssessmentModel
import CNettle

/// A SHA-256 digest (FIPS 180-4) as four big-endian words.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    private let words: SIMD4<UInt64>

    /// The digest that the first line of a journal names as that of the line before it.
    package static let zero = SHA256Digest(SIMD4())

    private init(_ words: SIMD4<UInt64>) { self.words = words }

    /// Takes 32 bytes as the hash function returns them.
    fileprivate init(bytes: UnsafeRawBufferPointer) {
        var words = SIMD4<UInt64>()
        for index in 0..<4 {
            words[index] = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
        }
        self.words = words
    }

    /// Reads exactly 64 lower-case hex digits.
    package init?(_ digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 64, let start = UnsafeRawPointer(digits.baseAddress) else { return nil }
        var words = SIMD4<UInt64>()
        for index in 0..<4 {
            guard let word = Hexadecimal.word(start + 16 * index) else { return nil }
            words[index] = word
        }
        self.words = words
    }

    /// Reads exactly 64 lower-case hex digits.
    public init?(_ text: String) {
        var text = text
        guard let digest = text.withUTF8({ SHA256Digest($0) }) else { return nil }
        self = digest
    }

    /// The identity of an event whose line has this digest: the first 128 bits.
    package var eventID: EventID { EventID(high: words[0], low: words[1]) }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        (0..<4).flatMap { index in withUnsafeBytes(of: words[index].bigEndian) { Array($0) } }
    }

    /// 64 lower-case hex digits.
    public var description: String {
        EventID(high: words[0], low: words[1]).description + EventID(high: words[2], low: words[3]).description
    }
}

/// The SHA-256 of bytes that come in pieces.
package struct SHA256 {
    private var context = sha256_ctx()

    /// The hash of no bytes yet.
    package init() { nettle_sha256_init(&context) }

    /// Adds bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        nettle_sha256_update(&context, bytes.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    }

    /// The digest of all bytes so far; afterwards the next digest begins.
    package mutating func finish() -> SHA256Digest {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { bytes in
            nettle_sha256_digest(&context, bytes.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
            return SHA256Digest(bytes: UnsafeRawBufferPointer(bytes))
        }
    }

    /// The digest of all these bytes.
    package static func digest(of bytes: UnsafeRawBufferPointer) -> SHA256Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of all these bytes.
    package static func digest(of bytes: [UInt8]) -> SHA256Digest { bytes.withUnsafeBytes { digest(of: $0) } }
}
