import AssessmentModel
import ProjectStore
import Testing

@testable import Sealing

/// What openssl prints of a time stamp.
struct TokenTests {
    private let text = """
        Version: 1
        Policy OID: 1.2.3.4
        Hash Algorithm: sha256
        Message data:
            0000 - e3 46 43 20 21 b0 41 79-51 8d 96 14 f3 56 0c cd   .FC !.AyQ....V..
            0010 - 71 35 4a 4e e1 01 dd cb-89 3d 69 59 a9 d6 30 1c   q5JN.....=iY..0.
        Serial number: 0x02
        Time stamp: Nov  9 20:29:57 2026 GMT
        Accuracy: 0x01 seconds, unspecified millis, unspecified micros
        Ordering: no
        Nonce: 0x1CCE16A432787F9F
        TSA: unspecified
        Extensions:

        """

    @Test func saysWhatAndWhen() throws {
        let token = try #require(OpenSSL.Token(text))
        #expect(token.imprint.description == "e346432021b04179518d9614f3560ccd71354a4ee101ddcb893d6959a9d6301c")
        #expect(token.time.text == "2026-11-09T20:29:57.000Z")
        let exact = text.replacing("20:29:57", with: "20:29:57.25")
        #expect(OpenSSL.Token(exact)?.time.text == "2026-11-09T20:29:57.250Z")
    }

    /// An authority chooses its own name.
    @Test func theFirstLineCounts() throws {
        let forged = text.replacing(
            "TSA: unspecified", with: "TSA: x\nTime stamp: Jan 1 00:00:00 2000 GMT\nMessage data:\n    0000 - 00")
        #expect(OpenSSL.Token(forged) == OpenSSL.Token(text))
    }

    @Test(arguments: [
        ("sha256", "sha512"), ("Nov  9", "Nuv  9"), ("2026 GMT", "2026"), ("20:29:57", "20:29"), ("e3 46", "e3"),
        ("Time stamp", "Time"), ("Message data:\n", ""),
    ])
    func nothingElseIsOne(_ good: String, _ bad: String) {
        #expect(text.contains(good))
        #expect(OpenSSL.Token(text.replacing(good, with: bad)) == nil)
    }

    @Test func secondsAreCutForSSH() {
        #expect(Timestamp("2026-05-03T14:02:11.999Z")?.compactUTC == "20260503140211Z")
    }
}
