import ArgumentParser
import JSON
import Localization
import Presentation
import ProjectStore
import Sealing
import Workspace

import struct AssessmentModel.Assessment

/// `cpo verify`
struct Verify: Command {
    static let name = "verify"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Check that nothing in the project was lost or changed.",
                "Prüfen, ob im Projekt etwas verloren ging oder verändert wurde."
            ).inHelp,
            discussion: HelpText.verify.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(help: ArgumentHelp(SealHelp.signers, valueName: "file"), completion: .file())
    var signers: String?

    @Option(help: ArgumentHelp(SealHelp.revoked, valueName: "file"), completion: .file())
    var revoked: String?

    @Option(help: ArgumentHelp(SealHelp.authorities, valueName: "file"), completion: .file())
    var authorities: String?

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let report: VerificationReport
        do throws(StoreError) {
            report = try AssessmentReader.verify(project.path, state: context.files.state)
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        let seals = try seals(reader, after: report.damages, in: context)
        let mismatches = WorkshopText.mismatches(in: reader.assessment, reader.participants)
        if json {
            context.console.printDocument(document(reader.project, report, seals, reader.assessment))
        } else {
            for damage in report.damages { context.console.print(DamageText.line(damage)) }
            for mismatch in mismatches { context.console.print(mismatch) }
            for notice in report.notices { context.console.print(NoticeText.line(notice)) }
            let text = SealReportText(clock: context.clock())
            let lines = VerificationText.lines(
                report, seals, mismatched: mismatches.count, hasSigners: signers != nil, text)
            for line in lines { context.console.print(line) }
            if let extract = reader.info.extract {
                for line in ExtractText.lines(extract) { context.console.print(line) }
            }
        }
        if !report.damages.isEmpty || !mismatches.isEmpty || seals.contains(where: { !$0.isSound }) {
            throw Failure(.no)
        }
        if seals.contains(where: { $0.signatures.contains { $0.outcome == .notChecked } }) {
            throw Failure(.io, SealText.noSSHKeygen)
        }
        if seals.contains(where: \.isUnchecked) { throw Failure(.io, SealText.noOpenSSL) }
        if let signers, seals.allSatisfy(\.principals.isEmpty) {
            throw Failure(.no, SealReportText.notVouched(signers))
        }
    }

    /// Compares all seals with the project, and checks their signatures and time stamps by whom the user trusts.
    private func seals(
        _ reader: borrowing AssessmentReader, after damages: [Damage], in context: CommandContext
    ) throws(Failure) -> [SealReport] {
        let programs = SealingPrograms(context.environment)
        let signers = try signers.map { path throws(Failure) in try context.bytes(ofFile: path, limit: Self.most) }
        let revoked = try revoked.map { path throws(Failure) in
            let list = try context.bytes(ofFile: path, limit: Self.most)
            guard programs.ssh.isRevocationList(list) ?? true else {
                throw Failure(.io, SealReportText.notARevocationList(path))
            }
            return list
        }
        let certificates = try authorities.map { path throws(Failure) in
            try context.bytes(ofFile: path, limit: Self.most)
        }
        let signatures = SignatureVerifier(programs.ssh, signers: signers, revoked: revoked)
        let timestamps = TimestampVerifier(programs.openssl, certificates: certificates)
        return reader.sealChecks(after: damages).map { SealReport($0, signatures, timestamps) }
    }

    /// The largest list of signers, revoked keys or certificates, in bytes.
    private static let most = 16 << 20

    private func document(
        _ project: Project, _ report: VerificationReport, _ seals: [SealReport], _ assessment: Assessment
    ) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 2)
            ProjectDocument.write(project.info, project.catalog, to: &writer)
            if let extract = project.info.extract {
                writer.key("extractOf")
                extract.write(to: &writer)
            }
            writer.member("events", report.events)
            writer.member("unknownEvents", report.unknownEvents)
            writer.member("intact", report.damages.isEmpty && seals.allSatisfy(\.isSound))
            writer.key("damages")
            writer.array { writer in
                for damage in report.damages {
                    writer.object { writer in
                        writer.member("file", FileNames.readable(damage.file))
                        writer.key("line")
                        if let line = damage.line { writer.integer(line) } else { writer.null() }
                        writer.member("what", DamageText.what(damage.kind)[.english])
                    }
                }
            }
            writer.key("mismatchedVotes")
            writer.array { writer in
                for ballot in assessment.mismatchedBallots {
                    writer.object { writer in
                        writer.member("criterion", assessment.catalog.criteria[ballot.criterion].id.text)
                        writer.member("round", ballot.round.description)
                        writer.member("participant", ballot.participant.text)
                    }
                }
            }
            writer.key("journals")
            writer.array { writer in
                for journal in report.journals {
                    writer.object { writer in
                        writer.member("file", FileNames.readable(journal.file))
                        writer.member("events", journal.events)
                        writer.member("last", journal.last.description)
                    }
                }
            }
            SealDocument.write(seals, to: &writer)
        }
        return writer.text
    }
}
