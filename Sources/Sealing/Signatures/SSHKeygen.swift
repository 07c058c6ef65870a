import AssessmentModel

/// Signs manifests, and checks signatures, by the installed ssh-keygen.
package struct SSHKeygen {
    /// Why nothing was signed.
    package enum Failure: Error, Hashable, Sendable {
        /// There is no ssh-keygen.
        case notInstalled
        /// ssh-keygen says why, in English and untrusted.
        case refused(String)
        /// It made something else than a signature for seals.
        case noSignature
    }

    /// How the key of a signature stands to a time.
    enum Standing: Hashable {
        /// The key of this person.
        case principal(String)
        case unknown
        case expired
        case notYetValid
        /// The key is known, but not for seals.
        case otherPurpose
        /// This ssh-keygen cannot tell for a given time: OpenSSH before 9.1.
        case notTold
    }

    private let program: ExternalProgram

    package init(_ program: ExternalProgram) { self.program = program }

    /// Signs a manifest. ssh-keygen asks on the terminal for a passphrase, and finds the private key of a public one
    /// with the agent.
    ///
    /// - Parameter key: the path of a private key, or of a public one.
    /// - Throws: `Failure`.
    package func sign(_ manifest: [UInt8], with key: String) throws(Failure) -> [UInt8] {
        let arguments: [ExternalProgram.Argument] = [
            "-Y", "sign", "-n", .text(Seal.namespace), "-f", .text(key),
        ]
        guard let output = program.run(arguments, input: manifest) else { throw .notInstalled }
        guard output.code == 0 else { throw .refused(output.reason) }
        guard let signature = SSHSignature(output.output), signature.namespace == Seal.namespace else {
            throw .noSignature
        }
        return output.output
    }

    /// Whether it is a valid signature over these bytes, whoever made it. Nil if there is no ssh-keygen.
    func isValid(_ signature: [UInt8], over manifest: [UInt8]) -> Bool? {
        program.run(
            ["-Y", "check-novalidate", "-n", .text(Seal.namespace), "-s", .file(signature)], input: manifest
        ).map { $0.code == 0 }
    }

    /// Whether the key that the signature names is in a list of revoked keys.
    ///
    /// - Parameter list: a list of public keys, or a KRL.
    func isRevoked(_ signature: [UInt8], of key: String, in list: [UInt8], over manifest: [UInt8]) -> Bool {
        // The revocation alone is to make the difference, so anybody may have signed.
        let output = program.run(
            [
                "-Y", "verify", "-n", .text(Seal.namespace), "-f", .file(Array("* \(key)\n".utf8)), "-I", "anybody",
                "-s", .file(signature), "-r", .file(list),
            ], input: manifest)
        return output?.code != 0
    }

    /// Whether ssh-keygen can read a list of revoked keys: a KRL, or public keys. Nil if there is no ssh-keygen.
    package func isRevocationList(_ list: [UInt8]) -> Bool? {
        let isEmpty = String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy { line in
            line.allSatisfy(\.isWhitespace) || line.hasPrefix("#")
        }
        if isEmpty { return true }
        for arguments: [ExternalProgram.Argument] in [["-l", "-f", .file(list)], ["-Q", "-l", "-f", .file(list)]] {
            guard let output = program.run(arguments) else { return nil }
            if output.code == 0 { return true }
        }
        return false
    }

    /// Whose key made a valid signature.
    ///
    /// - Parameters:
    ///   - signers: a file of allowed signers, see ssh-keygen(1).
    ///   - revoked: a list of revoked keys, which also revokes authorities.
    ///   - time: when the key has to be valid.
    func standing(
        of signature: [UInt8], over manifest: [UInt8], signers: [UInt8], revoked: [UInt8]?, at time: Timestamp
    ) -> Standing {
        let moment = ExternalProgram.Argument.text("verify-time=\(time.compactUTC)")
        let found = program.run(
            ["-Y", "find-principals", "-s", .file(signature), "-f", .file(signers), "-O", moment])
        guard let found, found.code == 0 else {
            let complaint = found?.complaint ?? ""
            if complaint.contains("verify-time") { return .notTold }
            if complaint.contains("key has expired") { return .expired }
            return complaint.contains("key is not yet valid") ? .notYetValid : .unknown
        }
        for principal in found.text.split(whereSeparator: \.isNewline).map(String.init) {
            let output = program.run(
                [
                    "-Y", "verify", "-n", .text(Seal.namespace), "-f", .file(signers), "-I", .text(principal), "-s",
                    .file(signature), "-O", moment,
                ] + (revoked.map { ["-r", .file($0)] } ?? []), input: manifest)
            if output?.code == 0 { return .principal(principal) }
        }
        return .otherPurpose
    }
}

extension Timestamp {
    /// `20260503140211Z`, as ssh-keygen takes it. Seconds are cut.
    var compactUTC: String {
        text.filter { $0 != "-" && $0 != ":" && $0 != "T" }.prefix { $0 != "." && $0 != "Z" } + "Z"
    }
}
