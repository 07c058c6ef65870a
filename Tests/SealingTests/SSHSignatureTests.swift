import ProjectStore
import Testing

@testable import Sealing

/// What a signature says of itself.
struct SSHSignatureTests {
    /// Made by ssh-keygen of OpenSSH 9.2, with the namespace `cpo-seal`.
    private let armored = """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgBIOhx9q70rHBeHSicGu4GgKi+0
        NOyA6TpvoE+HirRkQAAAAIY3BvLXNlYWwAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLWVk
        MjU1MTkAAABAckSBxAtLLthpu2NXaRPgU7Xyw9x+xUHNYfK6UpNnaI04VR57kAYtdTDBsK
        Cq3FZHgewuwC8W5eDIfYoZ/JL2Dg==
        -----END SSH SIGNATURE-----

        """

    @Test func namesItsKeyAndItsPurpose() throws {
        for text in [armored, armored.replacing("\n", with: "\r\n")] {
            let signature = try #require(SSHSignature(Array(text.utf8)))
            #expect(signature.namespace == "cpo-seal")
            // What ssh-keygen -l and the public key say.
            #expect(signature.fingerprint == "SHA256:XFVBWcfKibB5DsvHwHNBEf3+OabwrqDjsmGrMfmkFoU")
            #expect(
                signature.publicKey
                    == "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIASDocfau9KxwXh0onBruBoCovtDTsgOk6b6BPh4q0ZE")
        }
    }

    @Test func nothingIncompleteIsOne() {
        let bytes = Array(armored.utf8)
        for count in 0..<(bytes.count - 1) { #expect(SSHSignature(Array(bytes[..<count])) == nil) }
        let lines = armored.split(separator: "\n")
        for index in lines.indices {
            var rest = lines
            rest.remove(at: index)
            #expect(SSHSignature(Array(rest.joined(separator: "\n").utf8)) == nil)
        }
    }

    @Test(arguments: [
        ("U1NIU0lHAAAAAQ", "U1NIU0lHAAAAAg"), ("U1NIU0lH", "U1NIU0lI"), ("QAAADMAAAAL", "QAAADP//AAL"),
        ("Dg==", "Dg="), ("Dg==", "D!=="), ("BEGIN SSH", "BEGIN PGP"), ("Dg==", "DgAA"),
    ])
    func nothingElseIsOne(_ good: String, _ bad: String) {
        #expect(armored.contains(good))
        #expect(SSHSignature(Array(armored.replacing(good, with: bad).utf8)) == nil)
    }

    /// The type of a key goes into a line of a file for ssh-keygen.
    @Test func aTypeThatIsMoreThanAWordIsRefused() {
        var blob = Base64.bytes(armored.split(separator: "\n")[1...4].joined()) ?? []
        for byte in [UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\"")] {
            blob[18] = byte
            let text = "-----BEGIN SSH SIGNATURE-----\n\(Base64.text(blob))\n-----END SSH SIGNATURE-----\n"
            #expect(SSHSignature(Array(text.utf8)) == nil)
        }
    }

    /// Source: RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func base64(_ plain: String, _ text: String) {
        #expect(Base64.text(Array(plain.utf8)) == text)
        #expect(Base64.bytes(text) == Array(plain.utf8))
    }
}
