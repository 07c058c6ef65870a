import Glibc
import Localization

/// Describes error numbers of the operating system.
enum SystemText {
    static func reason(_ code: Int32) -> LocalizedString {
        switch code {
        case EACCES, EPERM: LocalizedString("permission denied", "keine Berechtigung")
        case ENOENT:
            LocalizedString("no such file or directory", "Datei oder Verzeichnis gibt es nicht")
        case ENOTDIR: LocalizedString("part of the path is not a directory", "ein Teil des Pfads ist kein Verzeichnis")
        case EISDIR: LocalizedString("it is a directory", "das ist ein Verzeichnis")
        case ENOSPC: LocalizedString("the disk is full", "der Datenträger ist voll")
        case EDQUOT: LocalizedString("your disk quota is used up", "Ihr Speicherkontingent ist erschöpft")
        case EFBIG:
            LocalizedString("the file size limit is reached", "die zulässige Dateigröße ist erreicht")
        case EROFS: LocalizedString("the file system is read-only", "das Dateisystem ist schreibgeschützt")
        case EIO: LocalizedString("the device reports an error", "das Gerät meldet einen Fehler")
        case ELOOP:
            LocalizedString(
                "it is a symbolic link, or there are too many of them",
                "das ist ein symbolischer Link, oder es sind zu viele")
        case EMFILE, ENFILE: LocalizedString("too many files are open", "zu viele Dateien sind geöffnet")
        case ENAMETOOLONG: LocalizedString("the name is too long", "der Name ist zu lang")
        default: .same(String(cString: strerror(code)))
        }
    }
}
