import Presentation
import Screens

/// Hands a text to the person's own editor and takes it back.
struct ExternalEditor {
    /// Nobody opens an editor, looks and closes it in less.
    private static let shortest = Duration.milliseconds(500)

    private let environment: CommandEnvironment
    private let programs: Programs

    init(_ environment: CommandEnvironment) {
        self.environment = environment
        programs = Programs(environment)
    }

    /// `$VISUAL`, else `$EDITOR`, else the first that the machine has.
    private func words() throws(Programs.Failure) -> [String]? {
        if let words = try programs.command(inVariable: "VISUAL", "EDITOR") { return words }
        return ["editor", "nano", "vi"].first(where: programs.exists).map { [$0] }
    }

    func edit(_ text: String) -> Message {
        let clock = ContinuousClock()
        let begun = clock.now
        let file: TemporaryFile
        do throws(Programs.Failure) {
            guard let words = try words() else { return .failed(EnvironmentText.noEditor) }
            guard let made = TemporaryFile(named: "comment.txt", content: text.utf8, environment) else {
                return .failed(EnvironmentText.noTemporaryFile)
            }
            file = made
            try Programs.run(words + [file.path])
        } catch {
            return .failed(EnvironmentText.textAsBefore(ErrorText.line(error)))
        }
        guard let edited = file.text?.unixLines else { return .failed(EnvironmentText.noTextBack) }
        return Self.message(edited, before: text, after: clock.now - begun)
    }

    /// What came of it. An editor that hands the file to a window and ends at once cannot be waited for, and what is
    /// typed there later is lost.
    static func message(_ text: String, before: String, after duration: Duration) -> Message {
        text == before && duration < shortest ? .failed(EnvironmentText.editorDidNotWait) : .edited(text)
    }
}
