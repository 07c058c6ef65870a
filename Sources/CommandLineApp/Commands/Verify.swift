import ArgumentParser
import JSON
import Localization
import ProjectStore

/// `cpo verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: LocalizedString(
            "Check that nothing in the project was lost or changed.",
            "Prüfen, dass im Projekt nichts verloren ging oder verändert wurde."
        ).localized,
        discussion: HelpText.verify.localized)

    @OptionGroup var project: ProjectArgument

    @Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    func run() throws {
        let own = try ReadAssessment.open(project.path)
        let desk = own.under(own.project.profile)
        let damages = try desk.verify()
        if json {
            Console.printDocument(document(desk, damages))
        } else {
            for damage in damages { Console.print(DamageText.line(damage)) }
            Console.print(DamageText.summary(damages.count, events: desk.assessment.events.count))
        }
        if !damages.isEmpty { throw Failure(.no) }
    }

    private func document(_ desk: ReadAssessment, _ damages: [Damage]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 1)
            ProjectDocument.write(desk.info, desk.assessment.catalog, to: &writer)
            writer.member("events", desk.assessment.events.count)
            writer.member("intact", damages.isEmpty)
            writer.key("damages")
            writer.array { writer in
                for damage in damages {
                    writer.object { writer in
                        writer.member("file", damage.file)
                        writer.key("line")
                        if let line = damage.line { writer.integer(line) } else { writer.null() }
                        writer.member("what", DamageText.what(damage.kind)[.english])
                    }
                }
            }
        }
        return writer.text
    }
}
