import AssessmentModel
import ProjectStore

/// What a signature beside a manifest is worth.
package struct SignatureCheck: Hashable, Sendable {
    /// The time by which the key had to be valid.
    package enum Time: Hashable, Sendable {
        /// A time stamp shows that the signature existed then.
        case stamped(Timestamp)
        /// The manifest says so, and whoever made it could say anything.
        case claimed(Timestamp)

        package var at: Timestamp {
            switch self {
            case .stamped(let at), .claimed(let at): at
            }
        }
    }

    package enum Outcome: Hashable, Sendable {
        /// Made by this person, whose key was valid then.
        case good(principal: String, Time)
        /// Valid, and nobody said whose keys to trust.
        case unvouched
        /// Valid, with a key that is not among those to trust.
        case unknownKey
        /// Valid, with a key that was not valid any more.
        case expired(Time)
        /// Valid, with a key that was not valid yet.
        case notYetValid(Time)
        /// Valid, with a key that is to be trusted for other things only.
        case notForSeals
        /// Valid, with a key that has been revoked.
        case revoked
        /// Not over this manifest: it belongs to another one, or was changed.
        case overSomethingElse
        /// Made for this purpose, which is another one.
        case otherPurpose(String)
        /// No signature of ssh-keygen.
        case broken
        /// Nobody could check it, because there is no ssh-keygen, or it is too old.
        case notChecked
    }

    /// The digest of the file, which names it.
    package let file: SHA256Digest
    /// The fingerprint of the key that it names; nil if it is broken. Only a valid signature shows that its key made
    /// it.
    package let key: String?
    package let outcome: Outcome

    /// Whether something is wrong with it. A key that is not known may be that of anybody else.
    package var isDefect: Bool {
        switch outcome {
        case .good, .unvouched, .unknownKey, .notChecked: false
        case .expired, .notYetValid, .notForSeals, .revoked, .overSomethingElse, .otherPurpose, .broken: true
        }
    }

    /// Who made it, if that is known and the key was valid.
    package var principal: String? { if case .good(let principal, _) = outcome { principal } else { nil } }
}

/// Checks signatures of manifests by whom the reader trusts.
package struct SignatureVerifier {
    private let ssh: SSHKeygen
    private let signers: [UInt8]?
    private let revoked: [UInt8]?

    /// - Parameters:
    ///   - signers: a file of allowed signers; nil if nobody said whom to trust.
    ///   - revoked: a list of revoked keys, as `SSHKeygen.isRevocationList` accepts; nil for none.
    package init(_ ssh: SSHKeygen, signers: [UInt8]?, revoked: [UInt8]?) {
        self.ssh = ssh
        self.signers = signers
        self.revoked = revoked
    }

    /// Checks a signature.
    package func check(
        _ signature: StoredSeal.Attachment, over manifest: [UInt8], at time: SignatureCheck.Time
    ) -> SignatureCheck {
        guard let stated = SSHSignature(signature.bytes) else {
            return SignatureCheck(file: signature.digest, key: nil, outcome: .broken)
        }
        let outcome = outcome(signature.bytes, stated, over: manifest, at: time)
        return SignatureCheck(file: signature.digest, key: stated.fingerprint, outcome: outcome)
    }

    private func outcome(
        _ bytes: [UInt8], _ stated: SSHSignature, over manifest: [UInt8], at time: SignatureCheck.Time
    ) -> SignatureCheck.Outcome {
        guard stated.namespace == Seal.namespace else { return .otherPurpose(stated.namespace) }
        guard let isValid = ssh.isValid(bytes, over: manifest) else { return .notChecked }
        guard isValid else { return .overSomethingElse }
        if let revoked, ssh.isRevoked(bytes, of: stated.publicKey, in: revoked, over: manifest) { return .revoked }
        guard let signers else { return .unvouched }
        return switch ssh.standing(of: bytes, over: manifest, signers: signers, revoked: revoked, at: time.at) {
        case .principal(let principal): .good(principal: principal, time)
        case .unknown: .unknownKey
        case .expired: .expired(time)
        case .notYetValid: .notYetValid(time)
        case .otherPurpose: .notForSeals
        case .notTold: .notChecked
        }
    }
}
