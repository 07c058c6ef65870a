import AssessmentModel
import Testing

@testable import ProjectStore

struct SHA256Tests {
    // Source: FIPS 180-4 examples, NIST.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func agreesWithTheStandard(_ text: String, _ expected: String) {
        #expect(SHA256.digest(of: Array(text.utf8)).description == expected)
    }

    @Test func acceptsBytesInPieces() {
        let bytes = Array("a longer text that is more than one block of sixty-four bytes, by some".utf8)
        for cut in bytes.indices {
            var hash = SHA256()
            for piece in [Array(bytes[..<cut]), Array(bytes[cut...])] { piece.withUnsafeBytes { hash.update($0) } }
            #expect(hash.finish() == SHA256.digest(of: bytes))
        }
    }

    @Test func identityIsTheFirstHalf() {
        let digest = SHA256.digest(of: Array("abc".utf8))
        #expect(digest.eventID.description == "ba7816bf8f01cfea414140de5dae2223")
        #expect(SHA256Digest(digest.description) == digest)
        #expect(SHA256Digest.zero.description == String(repeating: "0", count: 64))
    }

    /// Every byte at every position, compared with a reader that goes digit by digit.
    @Test func readsHexDigitsAndNothingElse() {
        let good = Array("0123456789abcdef9f80a61c5e2d7b34".utf8)
        for position in good.indices {
            for byte in UInt8.min...UInt8.max {
                var digits = good
                digits[position] = byte
                let (quick, slow) = digits.withUnsafeBufferPointer { (EventID(hexadecimal: $0), EventID($0)) }
                #expect(quick == slow, "byte \(byte) at \(position)")
            }
        }
        #expect(SHA256Digest(String(repeating: "0", count: 63)) == nil)
    }
}
