import AssessmentModel
import ProjectStore

/// Makes requests for time stamps, and reads and checks replies, by the installed openssl. Source: RFC 3161.
package struct OpenSSL {
    /// Why there is no answer.
    package enum Failure: Error, Hashable, Sendable {
        /// There is no openssl.
        case notInstalled
        /// openssl says why, in English and untrusted.
        case refused(String)
    }

    /// What a time stamp says, before anybody has checked who made it.
    package struct Token: Hashable, Sendable {
        /// The SHA-256 of the content that existed at that time.
        package let imprint: SHA256Digest
        package let time: Timestamp
    }

    private let program: ExternalProgram

    package init(_ program: ExternalProgram) { self.program = program }

    /// The request for a time stamp of a content, to be sent to an authority. It asks for the certificate, so that the
    /// reply can be checked without the authority.
    ///
    /// - Throws: `Failure`.
    package func request(for content: SHA256Digest) throws(Failure) -> [UInt8] {
        try run(["ts", "-query", "-digest", .text(content.description), "-sha256", "-cert"]).output
    }

    /// Reads a reply.
    ///
    /// - Throws: `Failure`; `refused` if it holds no time stamp of a SHA-256.
    package func token(in reply: [UInt8]) throws(Failure) -> Token {
        // Only the token: what a reply says around it is not signed.
        let text = try run(["ts", "-reply", "-in", .file(reply), "-token_out", "-text"]).text
        guard let token = Token(text) else { throw .refused("") }
        return token
    }

    /// Whether an authority with one of these certificates made the time stamp, of this content, while the certificates
    /// were valid.
    func isTrusted(_ reply: [UInt8], _ token: Token, over content: [UInt8], by certificates: [UInt8]) -> Bool {
        // A certificate that has expired since was valid when it was used.
        let seconds = ExternalProgram.Argument.text(String(token.time.milliseconds / 1_000))
        let arguments: [ExternalProgram.Argument] = [
            "ts", "-verify", "-data", .file(content), "-in", .file(reply), "-CAfile", .file(certificates), "-attime",
            seconds,
        ]
        return program.run(arguments)?.code == 0
    }

    private func run(_ arguments: [ExternalProgram.Argument]) throws(Failure) -> ExternalProgram.Output {
        guard let output = program.run(arguments) else { throw .notInstalled }
        guard output.code == 0 else { throw .refused(output.reason) }
        return output
    }
}

extension OpenSSL.Token {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Reads what openssl prints of a token. The first line of a kind counts, because texts that the authority chose
    /// come after these.
    init?(_ text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.contains("Hash Algorithm: sha256"), let start = lines.firstIndex(of: "Message data:"),
            let timeLine = lines.first(where: { $0.hasPrefix("Time stamp: ") }),
            let time = Self.time(timeLine.dropFirst("Time stamp: ".count))
        else { return nil }
        // "    0000 - e3 46 43 20 21 b0 41 79-51 8d 96 14 f3 56 0c cd   .FC !.AyQ....V.."
        let digits = lines[(start + 1)...].prefix { $0.hasPrefix("    ") }.map { line in
            line.dropFirst("    0000 - ".count).prefix(47).filter { $0.isHexDigit }
        }
        guard let imprint = SHA256Digest(digits.joined()) else { return nil }
        self.imprint = imprint
        self.time = time
    }

    /// "Nov  9 20:29:57.123 2026 GMT"
    private static func time(_ text: Substring) -> Timestamp? {
        let words = text.split(separator: " ")
        guard words.count == 5, words[4] == "GMT", let month = months.firstIndex(of: String(words[0])),
            let day = Int(words[1]), let year = Int(words[3])
        else { return nil }
        let date = "\(year)-\(twoDigits(month + 1))-\(twoDigits(day))"
        return Timestamp(iso8601: "\(date)T\(words[2])Z") { _ in 0 }
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
