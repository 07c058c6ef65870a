import AssessmentModel
import CatalogFormat
import Glibc
import Localization
import ProjectStore
import Scoring
import Sealing
import Workspace

/// Seals a project, and adds signatures and time stamps to its seals.
struct Sealer {
    /// What was done.
    struct Outcome {
        let stored: StoredSeal
        let seal: Seal
        /// Whether the seal did not exist before.
        let isNew: Bool
        /// The signatures that the seal did not have before.
        let signatures: [StoredSeal.Attachment]
        /// The time stamps that it did not have before.
        let timestamps: [StoredSeal.Attachment]
        /// The request for a time stamp; nil if none was asked for.
        let request: [UInt8]?
    }

    private struct Key {
        /// Its path as the user gave it.
        let name: String
        let path: String

        /// Whether it needs a touch: the types of keys in hardware begin like this.
        var isInHardware: Bool {
            let path = path.hasSuffix(".pub") ? path : "\(path).pub"
            return (try? CatalogReader.bytes(of: path, limit: 1 << 16))?.starts(with: "sk-".utf8) ?? false
        }
    }

    /// All seals of the project, compared with it.
    let checks: [SealCheck]
    /// What is wrong with the project.
    let damages: [Damage]
    private let path: String
    private let project: Project
    private let keys: [Key]
    private let context: CommandContext
    private let programs: SealingPrograms

    /// Verifies the project at a path.
    ///
    /// - Parameter keys: the paths of keys, as the user gave them.
    /// - Throws: `Failure`, also if there is no such key.
    init(
        _ path: String, _ reader: borrowing AssessmentReader, signingWith keys: [String], in context: CommandContext
    ) throws(Failure) {
        for key in keys where access(context.files.absolute(key), R_OK) != 0 {
            throw Failure(.io, ErrorText.cannotRead(key, SystemText.reason(errno)))
        }
        do throws(StoreError) {
            damages = try AssessmentReader.verify(path, state: context.files.state).damages
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        checks = reader.sealChecks(after: damages)
        self.path = path
        project = reader.project
        self.keys = keys.map { Key(name: $0, path: context.files.absolute($0)) }
        self.context = context
        programs = SealingPrograms(context.environment)
    }

    /// The seal of this name, the latest of them; or the one whose SHA-256 begins like this.
    func seal(named text: String) throws(Failure) -> SealCheck {
        let names = checks.compactMap(\.seal?.name)
        if let name = Names.match(text, in: names), let check = checks.last(where: { $0.seal?.name == name }) {
            return check
        }
        let alike = checks.filter { text.count >= 6 && $0.stored.digest.description.hasPrefix(text.lowercased()) }
        guard alike.count == 1 else {
            throw Failure(.usage, SealText.unknownSeal(text, checks.map { SealText.shortName($0) }))
        }
        return alike[0]
    }

    // MARK: A new seal

    /// Seals the project as it is, with a milestone of this name if there is none.
    ///
    /// - Parameter request: whether a time stamp is to be requested.
    func seal(
        _ reader: borrowing AssessmentReader, as name: String?, by author: String?, request: Bool
    ) throws(Failure) -> Outcome {
        if let name, try !hasMilestone(name, reader) {
            var editor = try context.edit(path, as: author)
            let problems = editor.damages.filter { $0.kind != .leftover }
            guard problems.isEmpty else {
                throw Failure(.no, lines: problems.map(DamageText.line) + [SealText.notSealed])
            }
            try editor.change(.milestone(name), in: .assessment, at: context.now)
            let contents = try storing { () throws(StoreError) in try editor.contents() }
            let seal = seal(editor.project, editor.assessment, reader.unknown, contents, name, author)
            let outcome: Outcome
            do throws(Failure) { outcome = try signed(StoredSeal(seal.encoded), seal, isNew: true, request) } catch {
                editor.discard()
                throw error
            }
            // The milestone comes first, because a seal must not name what does not exist.
            try editor.commit()
            try write(outcome)
            return outcome
        }
        let contents = try storing { () throws(StoreError) in try reader.project.contents() }
        let seal = seal(reader.project, reader.assessment(in: .inUse), reader.unknown, contents, name, author)
        let outcome = try signed(StoredSeal(seal.encoded), seal, isNew: true, request)
        try write(outcome)
        return outcome
    }

    private func seal(
        _ project: Project, _ assessment: Assessment, _ unknown: [UnknownEvent], _ contents: ProjectContents,
        _ name: String?, _ author: String?
    ) -> Seal {
        Seal(
            of: project, name: name, assessment, unknown: unknown, contents: contents,
            sealed: Seal.Origin(at: context.now, by: context.person.name(given: author)), on: context.today)
    }

    /// Whether there is a milestone of this name.
    ///
    /// - Throws: `Failure` if it names an earlier state.
    private func hasMilestone(_ name: String, _ reader: borrowing AssessmentReader) throws(Failure) -> Bool {
        guard case .event(let order)? = reader.assessment.moment(ofMilestone: name) else { return false }
        let later = (reader.assessment.events + reader.assessment.orphans).count { $0.order > order }
        guard later == 0 else { throw Failure(.no, SealText.milestoneIsOlder(name, by: later)) }
        return true
    }

    // MARK: A seal that exists

    /// Adds signatures to a seal that holds.
    ///
    /// - Parameter request: whether a time stamp is to be requested.
    func add(to check: SealCheck, request: Bool) throws(Failure) -> Outcome {
        guard let seal = check.seal, check.holds else {
            throw Failure(.no, lines: SealFindingText.lines(check) + [SealText.notSigned])
        }
        let outcome = try signed(check.stored, seal, isNew: false, request)
        try write(outcome)
        return outcome
    }

    /// Takes in signatures and time stamps that were made elsewhere, each into the seal that it is for.
    ///
    /// - Parameter candidates: the seals that they can be for.
    func takeIn(
        _ files: [(path: String, bytes: [UInt8], kind: SealFolder.Attachment)], of candidates: [StoredSeal]
    ) throws(Failure) -> Outcome {
        var target: StoredSeal?
        var (signatures, timestamps): ([StoredSeal.Attachment], [StoredSeal.Attachment]) = ([], [])
        for file in files {
            let among = target.map { [$0] } ?? candidates
            let attachment = StoredSeal.Attachment(file.bytes)
            switch file.kind {
            case .signature:
                target = try owner(ofSignature: attachment, file.path, among)
                signatures.append(attachment)
            case .timestamp:
                let withSignatures = among.map { seal in
                    StoredSeal(seal.manifest, signatures: seal.signatures + signatures, timestamps: seal.timestamps)
                }
                target = try owner(ofTimestamp: attachment, file.path, withSignatures)
                timestamps.append(attachment)
            }
        }
        guard let target = candidates.first(where: { $0.digest == target?.digest }),
            let seal = checks.first(where: { $0.stored.digest == target.digest })?.seal
        else { throw Failure(.no, SealText.noSeals) }
        let outcome = outcome(target, seal, isNew: false, signatures, timestamps, nil)
        try write(outcome)
        return outcome
    }

    private func owner(
        ofSignature signature: StoredSeal.Attachment, _ path: String, _ candidates: [StoredSeal]
    ) throws(Failure) -> StoredSeal {
        let verifier = SignatureVerifier(programs.ssh, signers: nil, revoked: nil)
        for seal in candidates {
            switch verifier.check(signature, over: seal.manifest, at: .claimed(context.now)).outcome {
            case .unvouched: return seal
            case .broken: throw Failure(.no, SealText.noSignature(path))
            case .otherPurpose(let purpose): throw Failure(.no, SealText.otherPurpose(path, purpose))
            case .notChecked: throw Failure(.io, SealText.noSSHKeygen)
            case .good, .unknownKey, .expired, .notYetValid, .notForSeals, .revoked, .overSomethingElse: continue
            }
        }
        throw Failure(.no, candidates.isEmpty ? SealText.noSeals : SealText.belongsElsewhere(path))
    }

    private func owner(
        ofTimestamp reply: StoredSeal.Attachment, _ path: String, _ candidates: [StoredSeal]
    ) throws(Failure) -> StoredSeal {
        let verifier = TimestampVerifier(programs.openssl, certificates: nil)
        for seal in candidates {
            switch verifier.check(reply, of: seal).outcome {
            case .unvouched: return seal
            case .broken: throw Failure(.no, SealText.noTimestamp(path))
            case .notChecked: throw Failure(.io, SealText.noOpenSSL)
            case .good, .untrusted, .overSomethingElse: continue
            }
        }
        throw Failure(.no, candidates.isEmpty ? SealText.noSeals : SealText.belongsElsewhere(path))
    }

    // MARK: Signing

    /// The seal with a signature of each key. Nothing has been written then.
    private func signed(
        _ stored: StoredSeal, _ seal: Seal, isNew: Bool, _ isRequesting: Bool
    ) throws(Failure) -> Outcome {
        var made: [StoredSeal.Attachment] = []
        for key in keys {
            // What ssh-keygen says of it goes with its other complaints.
            if key.isInHardware { context.console.printError(SealText.touch(key.name)) }
            do throws(SSHKeygen.Failure) {
                made.append(StoredSeal.Attachment(try programs.ssh.sign(stored.manifest, with: key.path)))
            } catch {
                switch error {
                case .notInstalled: throw Failure(.io, SealText.noSSHKeygen)
                case .refused(let reason): throw Failure(.io, SealText.cannotSign(key.name, reason))
                case .noSignature: throw Failure(.io, SealText.cannotSign(key.name, ""))
                }
            }
        }
        var request: [UInt8]?
        if isRequesting {
            let content = try stamped(stored, made)
            do throws(OpenSSL.Failure) { request = try programs.openssl.request(for: content) } catch {
                switch error {
                case .notInstalled: throw Failure(.io, SealText.noOpenSSL)
                case .refused(let reason): throw Failure(.io, SealText.noRequest(reason))
                }
            }
        }
        return outcome(stored, seal, isNew: isNew, made, [], request)
    }

    /// What a time stamp is to be requested for: the signature, which has to have been made while its key was valid, or
    /// the manifest if nobody has signed it.
    private func stamped(
        _ stored: StoredSeal, _ made: [StoredSeal.Attachment]
    ) throws(Failure) -> SHA256Digest {
        let signatures = made.isEmpty ? stored.signatures : made
        guard signatures.count < 2 else { throw Failure(.usage, SealText.whichSignature) }
        return signatures.first?.digest ?? stored.digest
    }

    private func outcome(
        _ stored: StoredSeal, _ seal: Seal, isNew: Bool, _ signatures: [StoredSeal.Attachment],
        _ timestamps: [StoredSeal.Attachment], _ request: [UInt8]?
    ) -> Outcome {
        Outcome(
            stored: StoredSeal(stored.manifest, signatures: signatures, timestamps: timestamps), seal: seal,
            isNew: isNew, signatures: signatures.filter { !stored.signatures.contains($0) },
            timestamps: timestamps.filter { !stored.timestamps.contains($0) }, request: request)
    }

    private func write(_ outcome: Outcome) throws(Failure) {
        guard outcome.isNew || !outcome.signatures.isEmpty || !outcome.timestamps.isEmpty else { return }
        try storing { () throws(StoreError) in
            let writing = try SealWriting(in: project)
            try writing.add(outcome.stored)
        }
    }

    private func storing<Value>(_ body: () throws(StoreError) -> Value) throws(Failure) -> Value {
        do throws(StoreError) { return try body() } catch { throw Failure(.io, ErrorText.command(error)) }
    }
}

extension AssessmentReader {
    /// All seals in the project, compared with it.
    ///
    /// - Parameter damages: those of a verification.
    func sealChecks(after damages: [Damage]) -> [SealCheck] {
        var comparison = SealComparison(
            in: project, events: assessment.events + assessment.orphans, unknown: unknown, after: damages)
        return comparison.run()
    }
}
