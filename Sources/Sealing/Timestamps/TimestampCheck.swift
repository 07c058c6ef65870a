import AssessmentModel
import ProjectStore

/// What a time stamp beside a manifest is worth.
package struct TimestampCheck: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// An authority that is trusted says that the content existed then.
        case good(Timestamp)
        /// It says this time, and nobody said which authorities to trust.
        case unvouched(Timestamp)
        /// It says this time, and no trusted authority made it, or its certificate was not valid then.
        case untrusted(Timestamp)
        /// It is for another content.
        case overSomethingElse
        /// No time stamp that was granted.
        case broken
        /// Nobody could check it, because there is no openssl.
        case notChecked
    }

    /// What a time stamp is for.
    package enum Content: Hashable, Sendable {
        case manifest
        /// The signature in the file of this name.
        case signature(SHA256Digest)
    }

    /// The digest of the file, which names it.
    package let file: SHA256Digest
    /// Nil if it is for none of the files of the seal.
    package let content: Content?
    package let outcome: Outcome

    /// Whether something is wrong with it.
    package var isDefect: Bool {
        switch outcome {
        case .good, .unvouched, .notChecked: false
        case .untrusted, .overSomethingElse, .broken: true
        }
    }

    /// The time, if a trusted authority says so.
    package var time: Timestamp? { if case .good(let time) = outcome { time } else { nil } }
}

/// Checks time stamps of a seal by whom the reader trusts.
package struct TimestampVerifier {
    private let authority: OpenSSL
    private let certificates: [UInt8]?

    /// - Parameter certificates: those of authorities to trust, in PEM; nil if nobody said which.
    package init(_ authority: OpenSSL, certificates: [UInt8]?) {
        self.authority = authority
        self.certificates = certificates
    }

    /// Checks a time stamp of a seal.
    package func check(_ reply: StoredSeal.Attachment, of seal: StoredSeal) -> TimestampCheck {
        let token: OpenSSL.Token
        do throws(OpenSSL.Failure) { token = try authority.token(in: reply.bytes) } catch {
            let outcome: TimestampCheck.Outcome =
                switch error {
                case .notInstalled: .notChecked
                case .refused: .broken
                }
            return TimestampCheck(file: reply.digest, content: nil, outcome: outcome)
        }
        guard let (content, bytes) = Self.content(token.imprint, of: seal) else {
            return TimestampCheck(file: reply.digest, content: nil, outcome: .overSomethingElse)
        }
        let outcome: TimestampCheck.Outcome =
            if let certificates {
                authority.isTrusted(reply.bytes, token, over: bytes, by: certificates)
                    ? .good(token.time) : .untrusted(token.time)
            } else {
                .unvouched(token.time)
            }
        return TimestampCheck(file: reply.digest, content: content, outcome: outcome)
    }

    /// What of a seal has this digest.
    package static func content(
        _ digest: SHA256Digest, of seal: StoredSeal
    ) -> (content: TimestampCheck.Content, bytes: [UInt8])? {
        if digest == seal.digest { return (.manifest, seal.manifest) }
        return seal.signatures.first { $0.digest == digest }.map { (.signature($0.digest), $0.bytes) }
    }
}
