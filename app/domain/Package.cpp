#include "domain/Package.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace postulant {
namespace {

constexpr int formatVersion = 1;

QLatin1String word(const char* text) {
    return QLatin1String(text);
}

QJsonObject jsonOf(const PackageItem& item) {
    return {{word("key"), item.key},
            {word("question"), item.question},
            {word("answer"), item.answer},
            {word("source"), item.source},
            {word("sensitivity"), code(item.sensitivity)}};
}

QJsonObject jsonOf(const PackageResume& resume) {
    return {{word("label"), resume.label},
            {word("file_name"), resume.fileName},
            {word("sha256"), resume.sha256},
            {word("size"), resume.size},
            {word("mime_type"), resume.mimeType}};
}

QJsonObject jsonOf(const PromptMark& prompt) {
    return {
        {word("version"), prompt.version}, {word("hints"), prompt.hints}, {word("hints_version"), prompt.hintsVersion}};
}

QJsonObject jsonOf(const PackageLogin& login) {
    return {{word("site"), login.site}, {word("name"), login.name}, {word("credential_id"), login.credentialId}};
}

QJsonArray jsonOf(const QVector<PackageRoute>& through) {
    QJsonArray out;
    for (const PackageRoute& route : through) {
        out.append(QJsonObject{{word("connection"), route.connection},
                               {word("dialect"), route.dialect},
                               {word("waits_for_code"), route.waitsForCode}});
    }
    return out;
}

// Reads members one by one and remembers the first that is not what it should be.
class Reader {
public:
    Reader(const QJsonObject& object, QString path, QString& problem)
        : m_object(object)
        , m_path(std::move(path))
        , m_problem(problem) {}

    QString text(const char* name) { return check(name, m_object.value(word(name)).isString()).toString(); }
    bool yes(const char* name) { return check(name, m_object.value(word(name)).isBool()).toBool(); }
    qint64 number(const char* name) { return check(name, m_object.value(word(name)).isDouble()).toInteger(-1); }
    QJsonArray list(const char* name) { return check(name, m_object.value(word(name)).isArray()).toArray(); }
    QJsonObject object(const char* name) { return check(name, m_object.value(word(name)).isObject()).toObject(); }
    void refuse(const char* name) { check(name, false); }

private:
    QJsonValue check(const char* name, bool fine) {
        if (!fine && m_problem.isEmpty()) {
            m_problem = m_path + word(name);
        }
        return m_object.value(word(name));
    }

    const QJsonObject& m_object;
    QString m_path;
    QString& m_problem;
};

PromptMark promptOf(const QJsonObject& object, QString& problem) {
    Reader read(object, QStringLiteral("prompt."), problem);
    const auto version = [&read](const char* name) {
        return static_cast<int>(qBound(qint64(0), read.number(name), qint64(1'000'000)));
    };
    return {version("version"), read.text("hints"), version("hints_version")};
}

PackageRoute routeOf(const QJsonValue& value, qsizetype index, QString& problem) {
    const QJsonObject object = value.toObject();
    Reader read(object, QStringLiteral("through[%1].").arg(index), problem);
    return {read.text("connection"), read.text("dialect"), read.yes("waits_for_code")};
}

PackageItem itemOf(const QJsonValue& value, qsizetype index, QString& problem) {
    const QJsonObject object = value.toObject();
    Reader read(object, QStringLiteral("items[%1].").arg(index), problem);
    PackageItem item;
    item.key = read.text("key");
    item.question = read.text("question");
    item.answer = read.text("answer");
    item.source = read.text("source");
    const auto sensitivity = sensitivityFromCode(read.text("sensitivity"));
    if (!sensitivity) {
        read.refuse("sensitivity");
    }
    item.sensitivity = sensitivity.value_or(Sensitivity::Demographic);
    return item;
}

} // namespace

QByteArray canonicalJson(const Package& package) {
    QJsonArray items;
    for (const PackageItem& item : package.items) {
        items.append(jsonOf(item));
    }
    // QJsonObject keeps its members sorted by name.
    QJsonObject object{{word("format"), formatVersion},
                       {word("posting_url"), package.postingUrl},
                       {word("company"), package.company},
                       {word("title"), package.title},
                       {word("practice"), package.practice},
                       {word("connection"), package.connection},
                       {word("dialect"), package.dialect},
                       {word("max_steps"), package.maxSteps},
                       {word("items"), items},
                       {word("resume"), jsonOf(package.resume)},
                       {word("cover_letter"), package.coverLetter}};
    if (package.waitsForCode) { // left out otherwise, as in packages of earlier versions
        object.insert(word("waits_for_code"), true);
    }
    if (!package.login.credentialId.isEmpty()) {
        object.insert(word("login"), jsonOf(package.login));
    }
    if (!package.codeAddress.isEmpty()) {
        object.insert(word("code_address"), package.codeAddress);
    }
    if (!package.through.isEmpty()) {
        object.insert(word("through"), jsonOf(package.through));
    }
    if (!package.coverLetterSource.isEmpty()) {
        object.insert(word("cover_letter_source"), package.coverLetterSource);
    }
    if (package.prompt.version > 0 || !package.prompt.hints.isEmpty()) {
        object.insert(word("prompt"), jsonOf(package.prompt));
    }
    if (!package.workflow.isEmpty()) {
        object.insert(word("workflow"), package.workflow);
    }
    if (!package.parameters.isEmpty()) {
        object.insert(word("parameters"), parameterMapJson(package.parameters));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString sha256Hex(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<Package> packageFromJson(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return failure(ErrorKind::Invalid, QStringLiteral("package: not a JSON object"));
    }
    const QJsonObject object = document.object();
    QString problem;
    Reader read(object, QString(), problem);
    if (read.number("format") > formatVersion) {
        return failure(ErrorKind::DatabaseNewer, QStringLiteral("package: written by a newer version"));
    }
    Package package;
    package.postingUrl = read.text("posting_url");
    package.company = read.text("company");
    package.title = read.text("title");
    package.practice = read.yes("practice");
    package.connection = read.text("connection");
    package.dialect = read.text("dialect");
    package.maxSteps = static_cast<int>(qBound(qint64(-1), read.number("max_steps"), qint64(1'000'000)));
    package.waitsForCode = object.contains(word("waits_for_code")) && read.yes("waits_for_code");
    package.codeAddress = object.contains(word("code_address")) ? read.text("code_address") : QString();
    package.coverLetter = read.text("cover_letter");
    package.coverLetterSource =
        object.contains(word("cover_letter_source")) ? read.text("cover_letter_source") : QString();
    package.workflow = object.value(word("workflow")).toString();
    const Result<ParameterMap> parameters = parameterMapFromJson(object.value(word("parameters")).toString());
    if (!parameters) {
        read.refuse("parameters");
    }
    package.parameters = parameters.value_or(ParameterMap());
    const QJsonArray items = read.list("items");
    for (qsizetype i = 0; i < items.size(); ++i) {
        package.items.append(itemOf(items.at(i), i, problem));
    }
    const QJsonObject resumeObject = read.object("resume");
    Reader resume(resumeObject, QStringLiteral("resume."), problem);
    package.resume = {resume.text("label"), resume.text("file_name"), resume.text("sha256"), resume.number("size"),
                      resume.text("mime_type")};
    if (object.contains(word("login"))) {
        const QJsonObject loginObject = read.object("login");
        Reader login(loginObject, QStringLiteral("login."), problem);
        package.login = {login.text("site"), login.text("name"), login.text("credential_id")};
    }
    if (object.contains(word("prompt"))) {
        package.prompt = promptOf(read.object("prompt"), problem);
    }
    const QJsonArray through = object.contains(word("through")) ? read.list("through") : QJsonArray();
    for (qsizetype i = 0; i < through.size(); ++i) {
        package.through.append(routeOf(through.at(i), i, problem));
    }
    if (!problem.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("package: ") + problem);
    }
    return package;
}

QJsonObject applicantJson(const Package& package) {
    QJsonObject applicant;
    QJsonArray answers;
    for (const PackageItem& item : package.items) {
        const QString answer = item.answer.trimmed();
        if (answer.isEmpty()) {
            continue;
        }
        if (item.key.isEmpty()) {
            answers.append(QJsonObject{{word("question"), item.question}, {word("answer"), answer}});
        } else {
            applicant.insert(item.key, answer);
        }
    }
    if (!answers.isEmpty()) {
        applicant.insert(word("answers"), answers);
    }
    return applicant;
}

} // namespace postulant
