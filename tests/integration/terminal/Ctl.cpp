#include "Ctl.h"

#include <QJsonDocument>
#include <QProcessEnvironment>

namespace postulant::test {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonArray Ctl::Answer::array() const {
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Ctl::Answer::object() const {
    return QJsonDocument::fromJson(out).object();
}

Ctl::Ctl(QString dataDir)
    : m_dataDir(std::move(dataDir)) {}

void Ctl::start(QProcess& process, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("POSTULANT_TEST_KEY"), QStringLiteral("practice"));
    // Whatever would go to another computer ends at the test's proxy, or at a port where nobody listens.
    for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"}) {
        environment.insert(QLatin1String(name), m_proxy);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(POSTULANTCTL), QStringList{QStringLiteral("--data-dir"), m_dataDir} + arguments);
}

Ctl::Answer Ctl::run(const QStringList& arguments, const QByteArray& input, int seconds) const {
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (!process.waitForFinished(seconds * 1000)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        answer.exitCode = process.exitCode();
    }
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

QString Ctl::prepare(const QString& baseUrl, const QString& dialect) const {
    const QString sample = QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/");
    const QVector<QStringList> steps{
        {QStringLiteral("profile"), QStringLiteral("import"), sample + QStringLiteral("profile.json")},
        {QStringLiteral("resume"), QStringLiteral("add"), sample + QStringLiteral("Maren_Holt_Resume.pdf"),
         QStringLiteral("--label"), QStringLiteral("Main")},
        {QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Lab"), QStringLiteral("--dialect"),
         dialect, QStringLiteral("--url"), baseUrl, QStringLiteral("--key-env"), QStringLiteral("POSTULANT_TEST_KEY"),
         QStringLiteral("--per-second"), QStringLiteral("1000"), // what is tested is not how long it takes
         QStringLiteral("--consent"), QStringLiteral("--default")}};
    for (const QStringList& step : steps) {
        if (const Answer answer = run(step); answer.exitCode != 0) {
            return step.join(QLatin1Char(' ')) + QStringLiteral(": ") + QString::fromUtf8(answer.err);
        }
    }
    return {};
}

CtlPlace::CtlPlace(double speed) {
    PracticeServer::Options options;
    options.speed = speed;
    m_server = std::make_unique<PracticeServer>(&m_clock, options);
    if (!m_server->start()) {
        qFatal("no practice server");
    }
}

} // namespace postulant::test
