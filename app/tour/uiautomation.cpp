// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/uiautomation.h"

#include <QTimer>
#include <chrono>

#include "app/console/console.h"

using namespace std::chrono_literals;

namespace reeve {

void whenActive(QWidget &window, std::function<void()> work)
{
    constexpr int glances = 100;
    window.activateWindow();
    auto *glance = new QTimer(&window);
    QObject::connect(
        glance, &QTimer::timeout, &window, [&window, glance, left = glances, work = std::move(work)]() mutable {
            if (!window.isActiveWindow() && --left > 0)
                return;
            glance->stop();
            glance->deleteLater();
            work();
        });
    glance->start(20ms);
}

void type(QLineEdit *field, const QString &text)
{
    if (!field)
        return;
    field->selectAll();
    field->insert(text);
    Q_EMIT field->editingFinished();
}

demo::Server &serverOf(Console &console)
{
    return console.sessions().demo()->server();
}

}
