import AssessmentModel
import JSON
import ProjectStore
import Sealing

/// Seals as JSON, of `cpo seal --json` and `cpo verify --json`.
enum SealDocument {
    /// What `cpo seal` did.
    static func text(_ outcome: Sealer.Outcome, _ project: Project, request: String?) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 2)
            ProjectDocument.write(project.info, project.catalog, to: &writer)
            writer.key("seal")
            writer.object { seal in
                identify(outcome.stored, outcome.seal, in: &seal)
                seal.member("new", outcome.isNew)
                seal.member("events", outcome.seal.events)
                seal.member("files", outcome.seal.contents.files.count)
            }
            writer.key("signatures")
            writer.array { list in
                for signature in outcome.signatures {
                    list.object { member in
                        member.member("file", "\(signature.digest).\(SealFolder.Attachment.signature.rawValue)")
                        member.member("key", SSHSignature(signature.bytes)?.fingerprint)
                    }
                }
            }
            writer.key("timestamps")
            writer.array { list in
                for stamp in outcome.timestamps {
                    list.string("\(stamp.digest).\(SealFolder.Attachment.timestamp.rawValue)")
                }
            }
            writer.member("request", request)
        }
        return writer.text
    }

    /// The member `seals` of a verification.
    static func write(_ reports: [SealReport], to writer: inout JSONWriter) {
        writer.key("seals")
        writer.array { list in for report in reports { list.object { write(report, in: &$0) } } }
    }

    private static func identify(_ stored: StoredSeal, _ seal: Seal?, in writer: inout JSONWriter) {
        writer.member("sha256", stored.digest.description)
        writer.member("name", seal?.name)
        writer.member("at", seal?.sealed.at.text)
        writer.member("by", seal?.sealed.by)
    }

    private static func write(_ report: SealReport, in writer: inout JSONWriter) {
        identify(report.check.stored, report.check.seal, in: &writer)
        writer.member("holds", report.check.holds)
        writer.member("figuresCompared", report.check.hasComparedFigures)
        writer.key("findings")
        writer.array { list in
            for finding in report.check.findings { list.string(SealFindingText.what(finding)[.english]) }
        }
        writer.key("signatures")
        writer.array { list in for signature in report.signatures { list.object { write(signature, in: &$0) } } }
        writer.key("timestamps")
        writer.array { list in for stamp in report.timestamps { list.object { write(stamp, in: &$0) } } }
        writer.key("since")
        guard let since = report.check.since else { return writer.null() }
        writer.object { member in
            member.member("events", since.events.count)
            member.member("unknownEvents", since.unknownEvents)
            member.key("files")
            member.array { list in for path in since.files { list.string(FileNames.readable(path)) } }
        }
    }

    private static func write(_ check: SignatureCheck, in writer: inout JSONWriter) {
        var (principal, time): (String?, SignatureCheck.Time?) = (nil, nil)
        var purpose: String?
        let outcome: String
        switch check.outcome {
        case .good(let name, let when): (outcome, principal, time) = ("good", name, when)
        case .unvouched: outcome = "unvouched"
        case .unknownKey: outcome = "unknownKey"
        case .expired(let when): (outcome, time) = ("expired", when)
        case .notYetValid(let when): (outcome, time) = ("notYetValid", when)
        case .notForSeals: outcome = "notForSeals"
        case .revoked: outcome = "revoked"
        case .overSomethingElse: outcome = "overSomethingElse"
        case .otherPurpose(let name): (outcome, purpose) = ("otherPurpose", name)
        case .broken: outcome = "broken"
        case .notChecked: outcome = "notChecked"
        }
        writer.member("file", "\(check.file).\(SealFolder.Attachment.signature.rawValue)")
        writer.member("outcome", outcome)
        writer.member("key", check.key)
        writer.member("principal", principal)
        writer.member("at", time?.at.text)
        writer.key("stamped")
        if let time { writer.bool(time.isStamped) } else { writer.null() }
        writer.member("purpose", purpose)
    }

    private static func write(_ check: TimestampCheck, in writer: inout JSONWriter) {
        var time: Timestamp?
        let outcome: String
        switch check.outcome {
        case .good(let at): (outcome, time) = ("good", at)
        case .unvouched(let at): (outcome, time) = ("unvouched", at)
        case .untrusted(let at): (outcome, time) = ("untrusted", at)
        case .overSomethingElse: outcome = "overSomethingElse"
        case .broken: outcome = "broken"
        case .notChecked: outcome = "notChecked"
        }
        writer.member("file", "\(check.file).\(SealFolder.Attachment.timestamp.rawValue)")
        writer.member("outcome", outcome)
        writer.member("at", time?.text)
        switch check.content {
        case .manifest?: writer.member("of", SealFolder.manifest)
        case .signature(let digest)?: writer.member("of", "\(digest).\(SealFolder.Attachment.signature.rawValue)")
        case nil: writer.member("of", nil)
        }
    }
}

extension SignatureCheck.Time {
    fileprivate var isStamped: Bool { if case .stamped = self { true } else { false } }
}
